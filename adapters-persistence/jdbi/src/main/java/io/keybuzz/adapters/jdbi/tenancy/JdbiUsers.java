package io.keybuzz.adapters.jdbi.tenancy;

import io.keybuzz.adapters.jdbi.shared.Args;
import io.keybuzz.adapters.jdbi.shared.JdbiUnitOfWork;
import io.keybuzz.adapters.jdbi.shared.Row;
import io.keybuzz.adapters.jdbi.shared.Sql;
import io.keybuzz.adapters.jdbi.shared.Write;
import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.PageKey;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.Refusal;
import io.keybuzz.domain.shared.Role;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.UserId;
import io.keybuzz.domain.tenancy.PasswordHash;
import io.keybuzz.domain.tenancy.TeamId;
import io.keybuzz.domain.tenancy.TenancyProblem;
import io.keybuzz.domain.tenancy.User;
import io.keybuzz.domain.tenancy.port.Users;
import io.keybuzz.domain.tenancy.staff.UserFilter;
import io.keybuzz.domain.tenancy.staff.UserToChange;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

final class JdbiUsers implements Users {
    /** Read by {@link #user}. */
    static final String COLUMNS =
            "u.id, u.tenant_id, u.email, u.full_name, u.role, u.password_hash, u.active, u.created_at,"
                    + " u.updated_at, u.version";

    /** The same with the teams, read by {@link #userWithTeams}. */
    static final String COLUMNS_AND_TEAMS = COLUMNS + """
            , array_to_string(array(
                select m.team_id from tenancy.team_membership m
                where m.tenant_id = u.tenant_id and m.user_id = u.id), ' ')""";

    private static final String PLATFORM_COLUMNS =
            "p.id, cast(null as uuid), p.email, p.full_name, 'SUPER_ADMIN', p.password_hash, p.active, p.created_at,"
                    + " p.updated_at, p.version, ''";
    private static final Sql FIND =
            Sql.of("select " + COLUMNS_AND_TEAMS + " from tenancy.app_user u where u.tenant_id = ? and u.id = ?");
    private static final Sql FIND_ON_PLATFORM = Sql.exact("select " + COLUMNS_AND_TEAMS
            + " from tenancy.app_user u where u.id = ?\nunion all\nselect " + PLATFORM_COLUMNS
            + " from tenancy.platform_user p where p.id = ?");

    private static final Sql HOLD = Sql.of("select " + COLUMNS_AND_TEAMS
            + " from tenancy.app_user u where u.tenant_id = ? and u.id = ? for share of u");

    /** In the order of ids, so that two changes wait for each other and never for ever. */
    private static final Sql TO_CHANGE = Sql.of("select " + COLUMNS_AND_TEAMS + """
             from tenancy.app_user u
            where u.tenant_id = ? and (u.id = ? or (u.role = 'OWNER' and u.active))
            order by u.id
            for update of u""");

    private static final Sql TO_CHANGE_ON_PLATFORM =
            Sql.exact("select " + PLATFORM_COLUMNS + " from tenancy.platform_user p where p.id = ? for update of p");
    private static final Sql INSERT = Sql.exact("""
            insert into tenancy.app_user
              (tenant_id, role, id, email, full_name, password_hash, active, created_at, updated_at, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""");
    private static final Sql INSERT_ON_PLATFORM = Sql.exact("""
            insert into tenancy.platform_user
              (id, email, full_name, password_hash, active, created_at, updated_at, version)
            values (?, ?, ?, ?, ?, ?, ?, ?)""");
    private static final Sql UPDATE = Sql.exact("""
            update tenancy.app_user u
            set full_name = ?, password_hash = ?, active = ?, updated_at = ?, version = u.version + 1, role = ?
            where u.tenant_id = ? and u.id = ? and u.version = ?""");
    private static final Sql UPDATE_ON_PLATFORM = Sql.exact("""
            update tenancy.platform_user p
            set full_name = ?, password_hash = ?, active = ?, updated_at = ?, version = p.version + 1
            where p.id = ? and p.version = ?""");

    private final JdbiUnitOfWork work;

    JdbiUsers(JdbiUnitOfWork work) {
        this.work = work;
    }

    @Override
    public Optional<User> find(UserId id) {
        return work.session().isWide()
                ? work.session()
                        .first(
                                FIND_ON_PLATFORM,
                                args -> args.uuid(id.value()).uuid(id.value()),
                                JdbiUsers::userWithTeams)
                : work.session().first(FIND, args -> args.tenant().uuid(id.value()), JdbiUsers::userWithTeams);
    }

    @Override
    public Optional<User> hold(UserId id) {
        work.session().requireOneTenant();
        return work.session().first(HOLD, args -> args.tenant().uuid(id.value()), JdbiUsers::userWithTeams);
    }

    @Override
    public Page<User> list(UserFilter filter, PageRequest page) {
        List<User> rows = work.session()
                .list(
                        UserListSql.of(filter, page),
                        args -> UserListSql.bind(args.tenant(), filter, page),
                        JdbiUsers::userWithTeams);
        return Page.of(
                rows,
                page.limit(),
                last -> new PageKey(last.createdAt(), last.id().value()));
    }

    @Override
    public Optional<UserToChange> toChange(UserId id) {
        Sql sql = work.session().isWide() ? TO_CHANGE_ON_PLATFORM : TO_CHANGE;
        List<User> held = work.session().list(sql, args -> args.tenant().uuid(id.value()), JdbiUsers::userWithTeams);
        int otherOwners = (int) held.stream()
                .filter(other ->
                        !other.id().equals(id) && other.role() == Role.OWNER && other.status() == User.Status.ACTIVE)
                .count();
        return held.stream()
                .filter(user -> user.id().equals(id))
                .findFirst()
                .map(user -> new UserToChange(user, otherOwners));
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

    @Override
    public User save(User user) {
        Write write = user.tenant()
                .map(tenant -> Write.of(
                        UPDATE,
                        args -> bindChange(args, user)
                                .name(user.role())
                                .uuid(tenant.value())
                                .uuid(user.id().value())
                                .number(user.version())))
                .orElseGet(() -> Write.of(
                        UPDATE_ON_PLATFORM,
                        args -> bindChange(args, user).uuid(user.id().value()).number(user.version())));
        work.session().write(write.orWhenNoRow(JdbiUsers::stale));
        return user.nextVersion();
    }

    private static void bind(Args args, User user) throws SQLException {
        args.uuid(user.id().value()).text(user.email().value()).text(user.fullName());
        args.text(user.passwordHash().value()).flag(user.active());
        args.instant(user.createdAt()).instant(user.updatedAt()).number(user.version());
    }

    private static Args bindChange(Args args, User user) throws SQLException {
        return args.text(user.fullName())
                .text(user.passwordHash().value())
                .flag(user.active())
                .instant(user.updatedAt());
    }

    private static Refusal taken() {
        return TenancyProblem.EMAIL_TAKEN.refuse("The e-mail address is in use");
    }

    private static RuntimeException stale() {
        return Write.anew(CommonProblem.STALE_VERSION.refuse("The user was changed by somebody else; load it again"));
    }

    private static User userWithTeams(Row row) throws SQLException {
        String teams = row.text(11);
        return user(row, 1)
                .in(
                        teams.isEmpty()
                                ? List.of()
                                : Arrays.stream(teams.split(" "))
                                        .map(id -> new TeamId(UUID.fromString(id)))
                                        .toList());
    }

    /** @param first where {@link #COLUMNS} start */
    static User user(Row row, int first) throws SQLException {
        return new User(
                new UserId(row.uuid(first)),
                Optional.ofNullable(row.nullableUuid(first + 1)).map(TenantId::new),
                new EmailAddress(row.text(first + 2)),
                row.text(first + 3),
                Role.valueOf(row.text(first + 4)),
                new PasswordHash(row.text(first + 5)),
                row.flag(first + 6),
                row.instant(first + 7),
                row.instant(first + 8),
                row.longNumber(first + 9));
    }
}
