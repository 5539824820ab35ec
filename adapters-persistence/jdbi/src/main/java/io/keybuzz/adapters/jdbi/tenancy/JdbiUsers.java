package io.keybuzz.adapters.jdbi.tenancy;

import io.keybuzz.adapters.jdbi.shared.Args;
import io.keybuzz.adapters.jdbi.shared.JdbiUnitOfWork;
import io.keybuzz.adapters.jdbi.shared.Row;
import io.keybuzz.adapters.jdbi.shared.Sql;
import io.keybuzz.adapters.jdbi.shared.Write;
import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.shared.Refusal;
import io.keybuzz.domain.shared.Role;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.UserId;
import io.keybuzz.domain.tenancy.PasswordHash;
import io.keybuzz.domain.tenancy.TenancyProblem;
import io.keybuzz.domain.tenancy.User;
import io.keybuzz.domain.tenancy.port.Users;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

final class JdbiUsers implements Users {
    private static final String COLUMNS =
            "u.email, u.full_name, u.role, u.password_hash, u.active, u.created_at, u.updated_at";
    private static final Sql FIND = Sql.of(
            "select u.id, u.tenant_id, " + COLUMNS + " from tenancy.app_user u where u.tenant_id = ? and u.id = ?");
    private static final Sql FIND_ON_PLATFORM = Sql.exact("select u.id, u.tenant_id, " + COLUMNS + """
             from (
              select a.id, a.tenant_id, a.email, a.full_name, a.role, a.password_hash, a.active, a.created_at, a.updated_at
              from tenancy.app_user a
              union all
              select p.id, null, p.email, p.full_name, 'SUPER_ADMIN', p.password_hash, p.active, p.created_at, p.updated_at
              from tenancy.platform_user p) u
            where u.id = ?""");
    private static final Sql INSERT = Sql.exact("""
            insert into tenancy.app_user
              (tenant_id, role, id, email, full_name, password_hash, active, created_at, updated_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""");
    private static final Sql INSERT_ON_PLATFORM = Sql.exact("""
            insert into tenancy.platform_user (id, email, full_name, password_hash, active, created_at, updated_at)
            values (?, ?, ?, ?, ?, ?, ?)""");

    private final JdbiUnitOfWork work;

    JdbiUsers(JdbiUnitOfWork work) {
        this.work = work;
    }

    @Override
    public Optional<User> find(UserId id) {
        Sql sql = work.session().isWide() ? FIND_ON_PLATFORM : FIND;
        return work.session().first(sql, args -> args.tenant().uuid(id.value()), JdbiUsers::user);
    }

    @Override
    public void add(User user) {
        Write write = user.tenant()
                .map(tenant -> Write.of(
                                INSERT, args -> bind(args.uuid(tenant.value()).name(user.role()), user))
                        .orWhenTaken("app_user_email_key", JdbiUsers::taken))
                .orElseGet(() -> Write.of(INSERT_ON_PLATFORM, args -> bind(args, user))
                        .orWhenTaken("platform_user_email_key", JdbiUsers::taken));
        work.session().write(write);
    }

    private static void bind(Args args, User user) throws SQLException {
        args.uuid(user.id().value()).text(user.email().value()).text(user.fullName());
        args.text(user.passwordHash().value()).flag(user.active());
        args.instant(user.createdAt()).instant(user.updatedAt());
    }

    private static Refusal taken() {
        return TenancyProblem.EMAIL_TAKEN.refuse("The e-mail address is in use");
    }

    private static User user(Row row) throws SQLException {
        UUID tenant = row.nullableUuid(2);
        return new User(
                new UserId(row.uuid(1)),
                Optional.ofNullable(tenant).map(TenantId::new),
                new EmailAddress(row.text(3)),
                row.text(4),
                Role.valueOf(row.text(5)),
                new PasswordHash(row.text(6)),
                row.flag(7),
                row.instant(8),
                row.instant(9));
    }
}
