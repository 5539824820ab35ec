package io.keybuzz.adapters.inmemory.tenancy;

import io.keybuzz.adapters.inmemory.shared.InMemoryDatabase;
import io.keybuzz.adapters.inmemory.shared.Session;
import io.keybuzz.adapters.inmemory.shared.Table;
import io.keybuzz.adapters.inmemory.shared.Timeline;
import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.PageKey;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.Role;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.UserId;
import io.keybuzz.domain.tenancy.TeamId;
import io.keybuzz.domain.tenancy.TenancyProblem;
import io.keybuzz.domain.tenancy.User;
import io.keybuzz.domain.tenancy.port.Users;
import io.keybuzz.domain.tenancy.staff.UserFilter;
import io.keybuzz.domain.tenancy.staff.UserToChange;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

final class InMemoryUsers implements Users {
    private final InMemoryDatabase database;
    private final Table<UserId, User> users;
    private final Table<String, List<UserId>> byEmail;
    private final Table<UserId, List<TeamId>> teams;
    private final Timeline<UserId> newestFirst;

    InMemoryUsers(InMemoryDatabase database) {
        this.database = database;
        this.users = new Table<>(database);
        this.byEmail = new Table<>(database);
        this.teams = new Table<>(database);
        this.newestFirst = Timeline.newestFirst(database);
    }

    @Override
    public Optional<User> find(UserId id) {
        Session session = database.session();
        return users.find(id)
                .filter(user -> user.tenant().map(session::sees).orElseGet(session::isPlatform))
                .map(this::withTeams);
    }

    @Override
    public Optional<User> hold(UserId id) {
        database.session().requireWritable();
        return find(id);
    }

    @Override
    public Page<User> list(UserFilter filter, PageRequest page) {
        Session session = database.session();
        UUID owner = session.tenant().map(TenantId::value).orElse(Timeline.EVERYBODY);
        return newestFirst.page(
                owner,
                page,
                id -> withTeams(stored(id)),
                user -> user.tenant().map(session::sees).orElse(false) && wanted(filter, user));
    }

    private static boolean wanted(UserFilter filter, User user) {
        return (filter.tenant().isEmpty() || filter.tenant().equals(user.tenant()))
                && filter.role().map(role -> role == user.role()).orElse(true)
                && filter.active().map(active -> active == user.active()).orElse(true)
                && filter.text()
                        .map(text -> (user.email().value() + '\n' + user.fullName())
                                .toLowerCase(Locale.ROOT)
                                .contains(text.toLowerCase(Locale.ROOT)))
                        .orElse(true);
    }

    @Override
    public Optional<UserToChange> toChange(UserId id) {
        database.session().requireWritable();
        Optional<TenantId> scope = database.session().tenant();
        return find(id).filter(user -> user.tenant().equals(scope))
                .map(user -> new UserToChange(user, otherOwners(user)));
    }

    private int otherOwners(User user) {
        UUID tenant = user.tenant().map(TenantId::value).orElse(Timeline.EVERYBODY);
        return (int) newestFirst.all(tenant).stream()
                .map(this::stored)
                .filter(other -> other.role() == Role.OWNER
                        && other.status() == User.Status.ACTIVE
                        && !other.id().equals(user.id()))
                .count();
    }

    @Override
    public void add(User user) {
        requireOwn(user);
        List<User> namesakes = withEmail(user.email());
        if (namesakes.stream().anyMatch(other -> other.tenant().equals(user.tenant()))) {
            throw TenancyProblem.EMAIL_TAKEN.refuse("Another user has this e-mail address");
        }
        users.put(user.id(), user.in(List.of()));
        byEmail.put(
                user.email().canonical(),
                Stream.concat(namesakes.stream().map(User::id), Stream.of(user.id()))
                        .toList());
        user.tenant().ifPresent(tenant -> {
            PageKey place = new PageKey(user.createdAt(), user.id().value());
            newestFirst.put(tenant.value(), place, user.id());
            newestFirst.put(Timeline.EVERYBODY, place, user.id());
        });
    }

    @Override
    public User save(User user) {
        requireOwn(user);
        User before = users.find(user.id())
                .filter(row -> row.version() == user.version() && row.tenant().equals(user.tenant()))
                .orElseThrow(() ->
                        CommonProblem.STALE_VERSION.refuse("The user was changed by somebody else; load it again"));
        User next = new User(
                before.id(),
                before.tenant(),
                before.email(),
                user.fullName(),
                user.role(),
                user.passwordHash(),
                user.active(),
                before.createdAt(),
                user.updatedAt(),
                user.version() + 1);
        users.put(next.id(), next);
        return next.in(user.teams());
    }

    private void requireOwn(User user) {
        Session session = database.session();
        user.tenant().ifPresentOrElse(session::requireOwn, session::requirePlatform);
    }

    /** Stores what has become of a user, who keeps address and tenant. */
    void replace(User user) {
        Session session = database.session();
        user.tenant().ifPresentOrElse(session::requireOwn, session::requirePlatform);
        users.put(user.id(), user.in(List.of()).nextVersion());
    }

    /** Somebody joined a team, or was in it already. */
    void joined(UserId user, TeamId team) {
        if (!teamsOf(user).contains(team)) {
            teams.put(
                    user, Stream.concat(teamsOf(user).stream(), Stream.of(team)).toList());
        }
    }

    void left(UserId user, TeamId team) {
        teams.put(
                user, teamsOf(user).stream().filter(kept -> !kept.equals(team)).toList());
    }

    private List<TeamId> teamsOf(UserId user) {
        return teams.find(user).orElse(List.of());
    }

    private User withTeams(User user) {
        return user.in(teamsOf(user.id()));
    }

    /** The user whatever the scope, for what is looked up before any is known. */
    Optional<User> row(UserId id) {
        return users.find(id);
    }

    /** Everybody with this address whatever the scope, for the login. */
    List<User> withEmail(EmailAddress email) {
        return byEmail.find(email.canonical()).orElse(List.of()).stream()
                .map(this::stored)
                .toList();
    }

    private User stored(UserId id) {
        return Objects.requireNonNull(users.find(id).orElse(null), "a row of this id");
    }
}
