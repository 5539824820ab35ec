package io.keybuzz.application.tenancy.me;

import io.keybuzz.application.internal.UseCaseRunner;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.tenancy.TenancyPorts;
import io.keybuzz.application.tenancy.entry.PasswordProof;
import io.keybuzz.domain.shared.UserId;
import io.keybuzz.domain.tenancy.PasswordHash;
import io.keybuzz.domain.tenancy.Tenant;
import io.keybuzz.domain.tenancy.User;
import io.keybuzz.domain.tenancy.access.PasswordRules;
import io.keybuzz.domain.tenancy.access.port.Sessions;
import io.keybuzz.domain.tenancy.port.Users;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

final class OwnAccountService implements OwnAccount {
    private final UseCaseRunner runner;
    private final TenancyPorts ports;
    private final Consumer<UserId> sessionsEnded;
    private final PasswordProof proof;
    private final Users users;
    private final GetMeHandler get;
    private final UpdateMeHandler update;

    OwnAccountService(UseCaseRunner runner, TenancyPorts ports, Consumer<UserId> sessionsEnded) {
        this.sessionsEnded = sessionsEnded;
        this.proof = new PasswordProof(ports);
        this.runner = runner;
        this.ports = ports;
        this.users = ports.stores().users();
        this.get = new GetMeHandler(users);
        this.update = new UpdateMeHandler(users);
    }

    @Override
    public User get(CallContext call, GetMe query) {
        return runner.read(get, call, query);
    }

    @Override
    public User update(CallContext call, UpdateMe command) {
        return runner.write(update, call, command, CallContext::scope);
    }

    /** Comparing and hashing are slow on purpose, so no unit of work is open meanwhile. */
    @Override
    public User changePassword(CallContext call, ChangePassword command) {
        User user = get(call, new GetMe());
        PasswordHash proved = user.passwordHash();
        proof.require(call, user, command.currentPassword(), "currentPassword");
        new PasswordRules(ports.accounts().common()::contains).check(command.newPassword(), contextOf(call, user));
        PasswordHash fresh = ports.passwords().hash(command.newPassword());
        Sessions sessions = ports.stores().access().sessions();
        User changed = runner.write(
                new ChangePasswordHandler(users, sessions, proved, fresh), call, command, CallContext::scope);
        sessionsEnded.accept(user.id());
        return changed;
    }

    private List<String> contextOf(CallContext call, User user) {
        Optional<Tenant> tenant = user.tenant()
                .flatMap(id -> runner.lookUp(
                        call.scope(), () -> ports.stores().tenants().find(id)));
        return PasswordRules.contextOf(
                user.email(), tenant.map(Tenant::name), tenant.map(Tenant::slug), List.of(user.fullName()));
    }
}
