package io.keybuzz.application.tenancy.users;

import io.keybuzz.application.internal.UseCaseRunner;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.application.tenancy.TenancyPorts;
import io.keybuzz.application.tenancy.TenantChoice;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.UserId;
import io.keybuzz.domain.tenancy.TenancyProblem;
import io.keybuzz.domain.tenancy.User;
import io.keybuzz.domain.tenancy.port.Users;
import java.util.function.Consumer;

final class UserAdministrationService implements UserAdministration {
    private final UseCaseRunner runner;
    private final Consumer<UserId> changed;
    private final Users users;
    private final UserQueries.ListUsersHandler list;
    private final UserQueries.GetUserHandler get;
    private final InviteUserHandler invite;
    private final UpdateUserHandler update;
    private final SetUserActiveHandler setActive;
    private final SendAccountMailHandler sendMail;

    UserAdministrationService(UseCaseRunner runner, TenancyPorts ports, Consumer<UserId> changed) {
        this.runner = runner;
        this.changed = changed;
        this.users = ports.stores().users();
        this.list = new UserQueries.ListUsersHandler(users);
        this.get = new UserQueries.GetUserHandler(users);
        this.invite = new InviteUserHandler(ports);
        this.update = new UpdateUserHandler(users);
        this.setActive = new SetUserActiveHandler(ports);
        this.sendMail = new SendAccountMailHandler(ports);
    }

    @Override
    public Page<User> list(CallContext call, ListUsers query) {
        return runner.read(list, call, query);
    }

    @Override
    public User get(CallContext call, GetUser query) {
        return runner.read(get, call, query);
    }

    @Override
    public User invite(CallContext call, InviteUser command) {
        return runner.write(
                invite, call, command, caller -> new TenantScope.One(TenantChoice.of(caller, command.tenant())));
    }

    @Override
    public User update(CallContext call, UpdateUser command) {
        return known(runner.write(update, call, command, caller -> scopeOf(caller, command.user())));
    }

    @Override
    public User setActive(CallContext call, SetUserActive command) {
        return known(runner.write(setActive, call, command, caller -> scopeOf(caller, command.user()))
                .user());
    }

    @Override
    public User sendMail(CallContext call, SendAccountMail command) {
        return runner.write(sendMail, call, command, caller -> scopeOf(caller, command.user()));
    }

    /** This process lets somebody in as they are now from here on; others know within seconds. */
    private User known(User user) {
        changed.accept(user.id());
        return user;
    }

    /** A super admin works inside the tenant whose user it is; that costs one more round trip. */
    private TenantScope scopeOf(CallContext call, UserId user) {
        if (call.scope() instanceof TenantScope.One own) {
            return own;
        }
        return runner.lookUp(call.scope(), () -> users.find(user))
                .flatMap(User::tenant)
                .map(TenantScope.One::new)
                .orElseThrow(() -> TenancyProblem.USER_NOT_FOUND.refuse("There is no such user"));
    }
}
