package io.keybuzz.adapters.jdbi.marketplace;

import io.keybuzz.adapters.jdbi.shared.JdbiUnitOfWork;
import io.keybuzz.adapters.jdbi.shared.Row;
import io.keybuzz.adapters.jdbi.shared.Sql;
import io.keybuzz.adapters.jdbi.shared.Write;
import io.keybuzz.domain.marketplace.ConnectionId;
import io.keybuzz.domain.marketplace.ConnectionStatus;
import io.keybuzz.domain.marketplace.health.ChannelError;
import io.keybuzz.domain.marketplace.health.ConnectionCensus;
import io.keybuzz.domain.marketplace.health.ConnectionDetail;
import io.keybuzz.domain.marketplace.health.ConnectionHealth;
import io.keybuzz.domain.marketplace.port.ConnectionHealths;
import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.shared.TenantId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

final class JdbiConnectionHealths implements ConnectionHealths {
    private static final String COLUMNS = """
            h.error_code, h.error_message, h.error_at, h.succeeded_at, coalesce(h.failures, 0), h.open_until, h.refused_since
            """;
    private static final Sql OF = Sql.of(
            "select " + COLUMNS + "from marketplace.connection_health h where h.tenant_id = ? and h.connection_id = ?");
    private static final Sql SAVE = Sql.exact("""
            insert into marketplace.connection_health
              (tenant_id, connection_id, error_code, error_message, error_at, succeeded_at, failures, open_until, refused_since)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (tenant_id, connection_id) do update
            set error_code = excluded.error_code, error_message = excluded.error_message, error_at = excluded.error_at,
              succeeded_at = excluded.succeeded_at, failures = excluded.failures, open_until = excluded.open_until,
              refused_since = excluded.refused_since""");
    private static final String DETAILS = JdbiConnections.SELECT.stripTrailing() + ", " + COLUMNS + """
            , l.at, s.next_at,
              (select count(*)::integer from marketplace.external_message m
               where m.tenant_id = c.tenant_id and m.connection_id = c.id and m.received_at <= least(l.at, ?)
                 and m.received_at > least(l.at, ?) - ? * interval '1 millisecond')
            from marketplace.connection c
            left join lateral (select max(m.received_at) as at from marketplace.external_message m
              where m.tenant_id = c.tenant_id and m.connection_id = c.id) l on true
            left join marketplace.connection_health h on h.tenant_id = c.tenant_id and h.connection_id = c.id
            left join marketplace.sync_cursor s on s.tenant_id = c.tenant_id and s.connection_id = c.id
            where c.tenant_id = ? and\s""";
    private static final Sql ALL = Sql.of(DETAILS + "true order by c.created_at, c.id");
    private static final Sql ONE = Sql.of(DETAILS + "c.id = ?");
    /** Not its key: messages that come meanwhile only need the connection to stay. */
    private static final Sql LOCK =
            Sql.of("select 1 from marketplace.connection c where c.tenant_id = ? and c.id = ? for no key update");

    private static final Sql CENSUS = Sql.exact("""
            select c.channel, c.status, count(*)::integer,
              min(s.next_at) filter (where s.next_at <= ? and c.status in ('CONNECTED', 'DEGRADED'))
            from marketplace.connection c
            left join marketplace.sync_cursor s on s.tenant_id = c.tenant_id and s.connection_id = c.id
            group by c.channel, c.status
            order by c.channel, c.status""");

    private final JdbiUnitOfWork work;

    JdbiConnectionHealths(JdbiUnitOfWork work) {
        this.work = work;
    }

    @Override
    public ConnectionHealth of(ConnectionId connection) {
        return work.session()
                .first(OF, args -> args.tenant().uuid(connection.value()), row -> health(row, 1))
                .orElseGet(ConnectionHealth::unknown);
    }

    @Override
    public void save(TenantId tenant, ConnectionId connection, ConnectionHealth health) {
        work.session()
                .write(Write.of(
                        SAVE,
                        args -> args.uuid(tenant.value())
                                .uuid(connection.value())
                                .text(health.lastError().map(ChannelError::code))
                                .text(health.lastError().map(ChannelError::message))
                                .instant(health.lastError().map(ChannelError::at))
                                .instant(health.lastSuccessAt())
                                .number(health.failures())
                                .instant(health.openUntil())
                                .instant(health.refusedSince())));
    }

    @Override
    public List<ConnectionDetail> details(Optional<ConnectionId> only, Instant now) {
        Instant silence = now.minus(ConnectionDetail.SILENCE);
        long week = ConnectionDetail.USUAL.toMillis();
        return only.isPresent()
                ? work.session()
                        .list(
                                ONE,
                                args -> args.instant(silence)
                                        .instant(silence)
                                        .number(week)
                                        .tenant()
                                        .uuid(only.get().value()),
                                JdbiConnectionHealths::detail)
                : work.session()
                        .list(
                                ALL,
                                args -> args.instant(silence)
                                        .instant(silence)
                                        .number(week)
                                        .tenant(),
                                JdbiConnectionHealths::detail);
    }

    /** Both go out together; the second sees what was committed while the first waited. */
    @Override
    public Optional<ConnectionDetail> lock(ConnectionId connection, Instant now) {
        work.session().write(Write.of(LOCK, args -> args.tenant().uuid(connection.value())));
        return details(Optional.of(connection), now).stream().findFirst();
    }

    @Override
    public List<ConnectionCensus> census(Instant now) {
        return work.session()
                .list(
                        CENSUS,
                        args -> args.instant(now),
                        row -> new ConnectionCensus(
                                Channel.valueOf(row.text(1)),
                                ConnectionStatus.valueOf(row.text(2)),
                                row.number(3),
                                Optional.ofNullable(row.nullableInstant(4))));
    }

    private static ConnectionDetail detail(Row row) throws SQLException {
        int after = JdbiConnections.WIDTH + 8;
        return new ConnectionDetail(
                JdbiConnections.connection(row),
                health(row, JdbiConnections.WIDTH + 1),
                Optional.ofNullable(row.nullableInstant(after)),
                Optional.ofNullable(row.nullableInstant(after + 1)),
                row.number(after + 2));
    }

    private static ConnectionHealth health(Row row, int from) throws SQLException {
        Optional<String> message = row.maybeText(from + 1);
        Optional<Instant> at = Optional.ofNullable(row.nullableInstant(from + 2));
        return new ConnectionHealth(
                row.maybeText(from).map(code -> new ChannelError(code, message.orElse(""), at.orElse(Instant.EPOCH))),
                Optional.ofNullable(row.nullableInstant(from + 3)),
                row.number(from + 4),
                Optional.ofNullable(row.nullableInstant(from + 5)),
                Optional.ofNullable(row.nullableInstant(from + 6)));
    }
}
