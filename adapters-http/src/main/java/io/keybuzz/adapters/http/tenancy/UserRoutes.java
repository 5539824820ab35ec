package io.keybuzz.adapters.http.tenancy;

import io.keybuzz.adapters.http.json.Fields;
import io.keybuzz.adapters.http.shared.Creation;
import io.keybuzz.adapters.http.shared.Exchange;
import io.keybuzz.adapters.http.shared.QueryParameters;
import io.keybuzz.adapters.http.shared.Route;
import io.keybuzz.application.tenancy.users.GetUser;
import io.keybuzz.application.tenancy.users.InviteUser;
import io.keybuzz.application.tenancy.users.ListUsers;
import io.keybuzz.application.tenancy.users.SendAccountMail;
import io.keybuzz.application.tenancy.users.SetUserActive;
import io.keybuzz.application.tenancy.users.UpdateUser;
import io.keybuzz.application.tenancy.users.UserAdministration;
import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.Role;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.tenancy.TeamId;
import io.keybuzz.domain.tenancy.Tenant;
import io.keybuzz.domain.tenancy.User;
import io.keybuzz.domain.tenancy.event.AccountMailRequested;
import io.keybuzz.domain.tenancy.staff.UserFilter;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code /api/v1/users}. */
public final class UserRoutes implements Route.Group {
    private static final String USERS = "/api/v1/users";
    private static final String USER = USERS + "/{userId}";
    private static final int MOST_TEAMS = 50;

    private final UserAdministration users;

    public UserRoutes(UserAdministration users) {
        this.users = users;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(USERS, this::list, "tenantId", "role", "active", "q", "limit", "cursor"),
                Route.create(USERS, this::invite),
                Route.get(USER, this::get),
                Route.patch(USER, this::update),
                Route.post(USER + "/activate", exchange -> setActive(exchange, true)),
                Route.post(USER + "/deactivate", exchange -> setActive(exchange, false)),
                Route.post(USER + "/reset-password", exchange -> mail(exchange, AccountMailRequested.Kind.RESET)),
                Route.post(
                        USER + "/resend-invitation", exchange -> mail(exchange, AccountMailRequested.Kind.INVITATION)));
    }

    private void list(Exchange exchange) throws IOException {
        QueryParameters query = exchange.query();
        UserFilter filter = new UserFilter(
                query.id("tenantId").map(TenantId::new),
                query.word("role", StaffJson.ROLES),
                query.flag("active"),
                query.search("q", 100));
        PageRequest page = exchange.page("users");
        query.done();
        Page<User> found = users.list(exchange.call(), new ListUsers(filter, page));
        String next = exchange.cursor(found.next(), "users");
        exchange.json(200, 256 + 400 * found.items().size(), out -> out.page(found.items(), next, StaffJson::user));
    }

    private void get(Exchange exchange) throws IOException {
        show(exchange, 200, users.get(exchange.call(), new GetUser(PathIds.user(exchange))));
    }

    private Creation<User> invite(Exchange exchange) throws IOException {
        Fields body = exchange.body();
        Optional<EmailAddress> email = body.email("email");
        String fullName = body.text("fullName", Tenant.MAX_NAME);
        Role role = body.word("role", StaffJson.ROLES);
        Set<TeamId> teams = body.optionalIds("teamIds", MOST_TEAMS).stream()
                .map(TeamId::new)
                .collect(Collectors.toUnmodifiableSet());
        Optional<TenantId> tenant = body.optionalId("tenantId").map(TenantId::new);
        body.done();
        InviteUser command = new InviteUser(email.orElseThrow(), fullName, role, teams, tenant);
        return Creation.of(call -> users.invite(call, command), user -> USERS + "/" + user.id(), StaffJson::user)
                .versioned(User::version);
    }

    private void update(Exchange exchange) throws IOException {
        Fields body = exchange.body();
        UpdateUser command = new UpdateUser(
                PathIds.user(exchange),
                body.changedText("fullName", Tenant.MAX_NAME),
                body.changedWord("role", StaffJson.ROLES),
                exchange.expectedVersion());
        body.done();
        show(exchange, 200, users.update(exchange.call(), command));
    }

    private void setActive(Exchange exchange, boolean active) throws IOException {
        SetUserActive command = new SetUserActive(PathIds.user(exchange), active, exchange.expectedVersion());
        show(exchange, 200, users.setActive(exchange.call(), command));
    }

    private void mail(Exchange exchange, AccountMailRequested.Kind kind) throws IOException {
        show(exchange, 202, users.sendMail(exchange.call(), new SendAccountMail(PathIds.user(exchange), kind)));
    }

    private static void show(Exchange exchange, int status, User user) throws IOException {
        exchange.version(user.version()).json(status, 512, out -> out.data(user, StaffJson::user));
    }
}
