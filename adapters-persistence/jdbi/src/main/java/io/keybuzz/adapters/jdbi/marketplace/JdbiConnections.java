package io.keybuzz.adapters.jdbi.marketplace;

import io.keybuzz.adapters.jdbi.shared.JdbiUnitOfWork;
import io.keybuzz.adapters.jdbi.shared.Row;
import io.keybuzz.adapters.jdbi.shared.Sql;
import io.keybuzz.adapters.jdbi.shared.Write;
import io.keybuzz.domain.marketplace.ChannelAccount;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.ConnectionId;
import io.keybuzz.domain.marketplace.ConnectionStatus;
import io.keybuzz.domain.marketplace.Provider;
import io.keybuzz.domain.marketplace.port.Connections;
import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.shared.TenantId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

final class JdbiConnections implements Connections {
    static final String SELECT = """
            select c.id, c.tenant_id, c.channel, c.provider, c.name, c.status, c.inbound_address, c.created_at, c.updated_at,
              c.account_id, c.account_region, c.account_host, c.account_settings
            """;

    /** How many columns a connection has in a select. */
    static final int WIDTH = 13;

    private static final Sql FIND = Sql.of(SELECT + "from marketplace.connection c where c.tenant_id = ? and c.id = ?");
    private static final Sql LIST =
            Sql.of(SELECT + "from marketplace.connection c where c.tenant_id = ? and true order by c.created_at, c.id");
    private static final Sql BY_ADDRESS = Sql.exact(SELECT + "from marketplace.connection_by_inbound_address(?) c");
    private static final Sql SAVE = Sql.exact("""
            insert into marketplace.connection
              (tenant_id, id, channel, provider, name, status, inbound_address, created_at, updated_at,
               account_id, account_region, account_host, account_settings)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
            on conflict (tenant_id, id) do update
            set channel = excluded.channel, provider = excluded.provider, name = excluded.name, status = excluded.status,
              inbound_address = excluded.inbound_address, updated_at = excluded.updated_at,
              account_id = excluded.account_id, account_region = excluded.account_region,
              account_host = excluded.account_host, account_settings = excluded.account_settings""");

    private final JdbiUnitOfWork work;

    JdbiConnections(JdbiUnitOfWork work) {
        this.work = work;
    }

    @Override
    public Optional<Connection> find(ConnectionId id) {
        return work.session().first(FIND, args -> args.tenant().uuid(id.value()), JdbiConnections::connection);
    }

    @Override
    public List<Connection> list() {
        return work.session().list(LIST, args -> args.tenant(), JdbiConnections::connection);
    }

    @Override
    public void save(Connection connection) {
        work.session()
                .write(Write.of(
                                SAVE,
                                args -> args.uuid(connection.tenant().value())
                                        .uuid(connection.id().value())
                                        .name(connection.channel())
                                        .name(connection.provider())
                                        .text(connection.name())
                                        .name(connection.status())
                                        .text(connection.inboundAddress().value())
                                        .instant(connection.createdAt())
                                        .instant(connection.updatedAt())
                                        .text(connection.account().externalId())
                                        .text(connection.account().region())
                                        .text(connection.account().host())
                                        .text(SettingsJson.write(
                                                connection.account().settings())))
                        .orWhenTaken("connection_account_key", Connections::accountTaken));
    }

    @Override
    public Optional<Connection> byInboundAddress(EmailAddress address, Instant now) {
        return work.unscoped(session ->
                        session.first(BY_ADDRESS, args -> args.text(address.canonical()), JdbiConnections::connection))
                .filter(connection -> connection.receivesAt(now));
    }

    static Connection connection(Row row) throws SQLException {
        return new Connection(
                new ConnectionId(row.uuid(1)),
                new TenantId(row.uuid(2)),
                Channel.valueOf(row.text(3)),
                Provider.valueOf(row.text(4)),
                row.text(5),
                ConnectionStatus.valueOf(row.text(6)),
                new EmailAddress(row.text(7)),
                new ChannelAccount(
                        row.maybeText(10), row.maybeText(11), row.maybeText(12), SettingsJson.read(row.text(13))),
                row.instant(8),
                row.instant(9));
    }
}
