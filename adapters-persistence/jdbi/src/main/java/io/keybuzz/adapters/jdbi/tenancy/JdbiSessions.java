package io.keybuzz.adapters.jdbi.tenancy;

import io.keybuzz.adapters.jdbi.shared.JdbiUnitOfWork;
import io.keybuzz.adapters.jdbi.shared.Row;
import io.keybuzz.adapters.jdbi.shared.Sql;
import io.keybuzz.adapters.jdbi.shared.Write;
import io.keybuzz.domain.shared.SessionId;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.UserId;
import io.keybuzz.domain.tenancy.access.OpaqueSecret;
import io.keybuzz.domain.tenancy.access.SecretHash;
import io.keybuzz.domain.tenancy.access.Session;
import io.keybuzz.domain.tenancy.access.SessionEnd;
import io.keybuzz.domain.tenancy.access.SpentToken;
import io.keybuzz.domain.tenancy.access.port.Sessions;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

final class JdbiSessions implements Sessions {
    private static final Duration KEPT = Duration.ofDays(30);
    private static final UUID NONE = new UUID(0, 0);

    private static final Sql FORGET = Sql.of("""
            delete from tenancy.session s
            where s.tenant_id = ? and s.user_id = ? and (s.expires_at < ? or s.ended_at < ?)""");
    private static final Sql INSERT = Sql.exact("""
            insert into tenancy.session (tenant_id, id, user_id, client, created_at, last_used_at, expires_at)
            values (?, ?, ?, ?, ?, ?, ?)""");
    private static final Sql LIVE = Sql.exact("""
            select s.id, s.tenant_id, s.user_id, s.client, s.created_at, s.last_used_at, s.expires_at
            from tenancy.session s
            where s.tenant_id = ? and s.user_id = ? and s.ended_at is null and s.expires_at > ? and s.last_used_at > ?
            order by s.created_at desc, s.id desc limit 100""");
    private static final Sql SPEND = Sql.of("""
            update tenancy.refresh_token r set used_at = ?, salt = ?
            where r.tenant_id = ? and r.hash = ? and r.used_at is null
            returning r.session_id""");
    private static final Sql SPENT = Sql.of("""
            select r.used_at, r.salt from tenancy.refresh_token r
            where r.tenant_id = ? and r.hash = ? and r.used_at is not null""");
    private static final Sql USED =
            Sql.of("update tenancy.session s set last_used_at = ? where s.tenant_id = ? and s.id = ?");
    private static final String INSERT_TOKEN =
            "insert into tenancy.refresh_token (tenant_id, hash, session_id, created_at) ";
    private static final Sql FIRST_TOKEN = Sql.exact(INSERT_TOKEN + "values (?, ?, ?, ?)");
    private static final Sql NEXT_TOKEN = Sql.of(INSERT_TOKEN + """
            select s.tenant_id, ?, s.id, ? from tenancy.session s where s.tenant_id = ? and s.id = ?""");
    private static final Sql END = Sql.of("""
            update tenancy.session s set ended_at = ?, ended_why = ?
            where s.tenant_id = ? and s.id = ? and s.user_id = ? and s.ended_at is null and s.expires_at > ?
            returning s.id""");
    private static final String END_ALL_WHERE =
            "update tenancy.session s set ended_at = ?, ended_why = ? where s.tenant_id = ";
    private static final String OF_USER = " and s.user_id = ? and s.ended_at is null and s.id <> ?";
    /** On the platform, super admins' own, which are kept under the nil tenant. */
    private static final Sql END_ALL =
            Sql.perScope(END_ALL_WHERE + "?" + OF_USER, END_ALL_WHERE + "'" + NONE + "'" + OF_USER);

    private final JdbiUnitOfWork work;

    JdbiSessions(JdbiUnitOfWork work) {
        this.work = work;
    }

    @Override
    public void open(Session session, SecretHash first) {
        Instant past = session.createdAt().minus(KEPT);
        work.session()
                .write(Write.of(
                        FORGET,
                        args -> args.tenant()
                                .uuid(session.user().value())
                                .instant(past)
                                .instant(past)));
        work.session()
                .write(Write.of(
                        INSERT,
                        args -> args.uuid(session.tenant().value())
                                .uuid(session.id().value())
                                .uuid(session.user().value())
                                .text(session.client())
                                .instant(session.createdAt())
                                .instant(session.lastUsedAt())
                                .instant(session.expiresAt())));
        work.session()
                .write(Write.of(
                        FIRST_TOKEN,
                        args -> args.uuid(session.tenant().value())
                                .bytes(first.bytes())
                                .uuid(session.id().value())
                                .instant(session.createdAt())));
    }

    @Override
    public List<Session> live(TenantId tenant, UserId user, Instant now) {
        return work.session()
                .list(
                        LIVE,
                        args -> args.uuid(tenant.value())
                                .uuid(user.value())
                                .instant(now)
                                .instant(now.minus(Session.IDLE)),
                        JdbiSessions::session);
    }

    @Override
    public boolean spend(SecretHash token, OpaqueSecret salt, Instant now) {
        return work.session()
                .first(
                        SPEND,
                        args -> args.instant(now).text(salt.text()).tenant().bytes(token.bytes()),
                        row -> row.uuid(1))
                .isPresent();
    }

    @Override
    public Optional<SpentToken> spent(SecretHash token) {
        return work.session()
                .first(
                        SPENT,
                        args -> args.tenant().bytes(token.bytes()),
                        row -> new SpentToken(row.instant(1), new OpaqueSecret(row.text(2))));
    }

    @Override
    public void goOn(SessionId session, SecretHash next, Instant now) {
        work.session()
                .write(Write.of(
                                NEXT_TOKEN,
                                args -> args.bytes(next.bytes())
                                        .instant(now)
                                        .tenant()
                                        .uuid(session.value()))
                        .orWhenNoRow(() -> new IllegalStateException("row outside the tenant scope")));
        work.session().write(Write.of(USED, args -> args.instant(now).tenant().uuid(session.value())));
    }

    @Override
    public boolean end(UserId user, SessionId session, SessionEnd why, Instant now) {
        return work.session()
                .first(
                        END,
                        args -> args.instant(now)
                                .name(why)
                                .tenant()
                                .uuid(session.value())
                                .uuid(user.value())
                                .instant(now),
                        row -> row.uuid(1))
                .isPresent();
    }

    @Override
    public void endAll(UserId user, Optional<SessionId> except, SessionEnd why, Instant now) {
        work.session()
                .write(Write.of(
                        END_ALL,
                        args -> args.instant(now)
                                .name(why)
                                .tenant()
                                .uuid(user.value())
                                .uuid(except.map(SessionId::value).orElse(NONE))));
    }

    private static Session session(Row row) throws SQLException {
        return new Session(
                new SessionId(row.uuid(1)),
                new TenantId(row.uuid(2)),
                new UserId(row.uuid(3)),
                row.maybeText(4),
                row.instant(5),
                row.instant(6),
                row.instant(7));
    }
}
