package io.keybuzz.adapters.jdbi.marketplace;

import io.keybuzz.adapters.jdbi.shared.Args;
import io.keybuzz.adapters.jdbi.shared.JdbiUnitOfWork;
import io.keybuzz.adapters.jdbi.shared.Row;
import io.keybuzz.adapters.jdbi.shared.Session;
import io.keybuzz.adapters.jdbi.shared.Sql;
import io.keybuzz.adapters.jdbi.shared.Write;
import io.keybuzz.domain.marketplace.ConnectionId;
import io.keybuzz.domain.marketplace.RawContent;
import io.keybuzz.domain.marketplace.RawInbound;
import io.keybuzz.domain.marketplace.RawInboundId;
import io.keybuzz.domain.marketplace.RawStatus;
import io.keybuzz.domain.marketplace.port.RawInbox;
import io.keybuzz.domain.shared.TenantId;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

final class JdbiRawInbox implements RawInbox {
    private static final String COLUMNS =
            "r.id, r.tenant_id, r.connection_id, r.source, r.received_at, r.status, r.attempts, r.reason";
    private static final Sql STORE = Sql.exact("""
            insert into marketplace.raw_inbound
              (tenant_id, id, connection_id, source, sha256, status, attempts, reason, received_at, content)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (tenant_id, connection_id, sha256) do nothing""");
    private static final Sql STORED = Sql.of("select " + COLUMNS + """
             from marketplace.raw_inbound r
            where r.tenant_id = ? and r.connection_id = ? and r.sha256 = ?""");
    private static final Sql FIND = Sql.of("select " + COLUMNS + """
            , r.content from marketplace.raw_inbound r
            where r.tenant_id = ? and r.id = ?""");
    private static final Sql WAITING = Sql.exact("""
            select r.id, r.tenant_id, r.connection_id, r.attempts from marketplace.raw_inbound r
            where r.status = 'STORED' and r.received_at < ?
            order by r.received_at, r.id
            limit ?""");
    private static final Sql SETTLE = Sql.of("""
            update marketplace.raw_inbound r set status = ?, reason = ?
            where r.tenant_id = ? and r.id = ?""");
    private static final Sql FAILED = Sql.of("""
            update marketplace.raw_inbound r set attempts = r.attempts + 1, reason = ?
            where r.tenant_id = ? and r.id = ?""");

    /** Bytes beyond which a payload may be on its way for longer than an ordinary statement. */
    private static final int LARGE = 1 << 20;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final JdbiUnitOfWork work;

    JdbiRawInbox(JdbiUnitOfWork work) {
        this.work = work;
    }

    @Override
    public RawInbound store(RawInbound raw) {
        byte[] sha256 = HexFormat.of().parseHex(raw.content().sha256());
        Session session = work.session();
        if (raw.content().size() > LARGE) {
            session.waitUpTo(PATIENCE);
        }
        session.write(Write.of(STORE, args -> bind(args, raw, sha256)));
        return session.first(
                        STORED,
                        args -> args.tenant().uuid(raw.connection().value()).bytes(sha256),
                        row -> stored(row, raw.content()))
                .orElseThrow(() -> new IllegalStateException("the payload was stored and is not there"));
    }

    @Override
    public Optional<RawInbound> find(RawInboundId id) {
        return work.session()
                .first(FIND, args -> args.tenant().uuid(id.value()), row -> stored(row, RawContent.of(row.bytes(9))));
    }

    @Override
    public List<Waiting> waiting(Instant before, int limit) {
        Session session = work.session();
        session.requireWide();
        return session.list(
                WAITING,
                args -> args.instant(before).number(limit),
                row -> new Waiting(
                        new RawInboundId(row.uuid(1)),
                        new TenantId(row.uuid(2)),
                        new ConnectionId(row.uuid(3)),
                        row.number(4)));
    }

    @Override
    public void settle(RawInboundId id, RawStatus status, Optional<String> reason) {
        work.session()
                .write(Write.of(
                        SETTLE, args -> args.name(status).text(reason).tenant().uuid(id.value())));
    }

    @Override
    public void failed(RawInboundId id, String reason) {
        work.session().write(Write.of(FAILED, args -> args.text(reason).tenant().uuid(id.value())));
    }

    private static void bind(Args args, RawInbound raw, byte[] sha256) throws SQLException {
        args.uuid(raw.tenant().value())
                .uuid(raw.id().value())
                .uuid(raw.connection().value());
        args.text(raw.source()).bytes(sha256).name(raw.status()).number(raw.attempts());
        args.text(raw.reason()).instant(raw.receivedAt()).bytes(raw.content().toByteArray());
    }

    private static RawInbound stored(Row row, RawContent content) throws SQLException {
        return new RawInbound(
                new RawInboundId(row.uuid(1)),
                new TenantId(row.uuid(2)),
                new ConnectionId(row.uuid(3)),
                row.text(4),
                content,
                row.instant(5),
                RawStatus.valueOf(row.text(6)),
                row.number(7),
                row.maybeText(8));
    }
}
