package io.keybuzz.adapters.jdbi.tenancy;

import io.keybuzz.adapters.jdbi.shared.Args;
import io.keybuzz.adapters.jdbi.shared.JdbiUnitOfWork;
import io.keybuzz.adapters.jdbi.shared.Row;
import io.keybuzz.adapters.jdbi.shared.Sql;
import io.keybuzz.adapters.jdbi.shared.Write;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.tenancy.access.LoginGuard;
import io.keybuzz.domain.tenancy.access.SecretHash;
import io.keybuzz.domain.tenancy.access.port.LoginGuards;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

final class JdbiLoginGuards implements LoginGuards {
    private static final Sql FIND = Sql.of("""
            select g.key, g.fails, g.pending, g.pending_since, g.next_at, g.known_until, g.updated_at
            from tenancy.login_guard g
            where g.tenant_id = ? and g.key = ?
            for update""");
    private static final String INSERT = """
            insert into tenancy.login_guard as g
              (tenant_id, key, fails, pending, pending_since, next_at, known_until, updated_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (tenant_id, key) do""";
    /** Takes hold of a row that is there: one that is only looked for may be forgotten before it is found. */
    private static final Sql MAKE = Sql.exact(INSERT + " update set key = excluded.key");

    private static final Sql SAVE = Sql.exact(INSERT + """
             update
            set fails = excluded.fails, pending = excluded.pending, pending_since = excluded.pending_since,
              next_at = excluded.next_at, known_until = excluded.known_until, updated_at = excluded.updated_at""");
    /** Skips what others hold, so that tidying up never makes two logins wait for each other. */
    private static final Sql TIDY = Sql.exact("""
            delete from tenancy.login_guard g
            where g.tenant_id = ? and g.key in (
              select o.key from tenancy.login_guard o where o.tenant_id = ? and o.updated_at < ?
              order by o.updated_at limit 5 for update skip locked)""");

    private static final Sql FORGET = Sql.of("delete from tenancy.login_guard g where g.tenant_id = ? and g.key = ?");

    private final JdbiUnitOfWork work;

    JdbiLoginGuards(JdbiUnitOfWork work) {
        this.work = work;
    }

    @Override
    public Optional<LoginGuard> find(SecretHash key) {
        return work.session().first(FIND, args -> args.tenant().bytes(key.bytes()), JdbiLoginGuards::guard);
    }

    @Override
    public LoginGuard require(SecretHash key, Instant now) {
        work.session().write(Write.of(MAKE, args -> bind(args, LoginGuard.fresh(key, now))));
        return find(key).orElseThrow();
    }

    @Override
    public void save(LoginGuard guard) {
        work.session().write(Write.of(SAVE, args -> bind(args, guard)));
        work.session()
                .write(Write.of(
                        TIDY,
                        args -> args.uuid(TenantId.PLATFORM.value())
                                .uuid(TenantId.PLATFORM.value())
                                .instant(guard.updatedAt().minus(LoginGuard.KEPT))));
    }

    @Override
    public void forget(SecretHash key) {
        work.session().write(Write.of(FORGET, args -> args.tenant().bytes(key.bytes())));
    }

    private static void bind(Args args, LoginGuard guard) throws SQLException {
        args.uuid(TenantId.PLATFORM.value()).bytes(guard.key().bytes());
        args.number(guard.fails()).number(guard.pending()).instant(guard.pendingSince());
        args.instant(guard.nextAt()).instant(guard.knownUntil()).instant(guard.updatedAt());
    }

    private static LoginGuard guard(Row row) throws SQLException {
        return new LoginGuard(
                new SecretHash(HexFormat.of().formatHex(row.bytes(1))),
                row.number(2),
                row.number(3),
                row.instant(4),
                row.instant(5),
                Optional.ofNullable(row.nullableInstant(6)),
                row.instant(7));
    }
}
