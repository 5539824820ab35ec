package io.keybuzz.application.tenancy.users;

import io.keybuzz.application.internal.Change;
import io.keybuzz.application.shared.AuditNote;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.tenancy.TenancyPorts;
import io.keybuzz.domain.shared.EventId;
import io.keybuzz.domain.tenancy.TenancyProblem;
import io.keybuzz.domain.tenancy.User;
import io.keybuzz.domain.tenancy.access.SessionEnd;
import io.keybuzz.domain.tenancy.access.port.Sessions;
import io.keybuzz.domain.tenancy.event.UserDeactivated;
import io.keybuzz.domain.tenancy.port.Users;
import io.keybuzz.domain.tenancy.staff.Ranks;
import io.keybuzz.domain.tenancy.staff.UserToChange;
import java.util.Optional;

final class SetUserActiveHandler implements Change<SetUserActive, SetUserActiveHandler.Switched> {
    private final TenancyPorts ports;
    private final Users users;
    private final Sessions sessions;

    SetUserActiveHandler(TenancyPorts ports) {
        this.ports = ports;
        this.users = ports.stores().users();
        this.sessions = ports.stores().access().sessions();
    }

    @Override
    public Switched handle(CallContext call, SetUserActive command) {
        UserToChange held = users.require(command.user());
        User user = held.user();
        command.expected().require(user.version());
        Ranks.require(call.caller().role(), user.role());
        if (user.id().equals(call.caller().user())) {
            throw TenancyProblem.OWN_ACCOUNT.refuse("Nobody deactivates themselves");
        }
        if (user.active() == command.active()) {
            return new Switched(user, false);
        }
        User changed = user.withActive(command.active(), call.now());
        held.requireOwnerLeft(changed);
        if (!command.active()) {
            sessions.endAll(user.id(), Optional.empty(), SessionEnd.REVOKED, call.now());
            user.tenant()
                    .ifPresent(tenant -> ports.outbox()
                            .publish(new UserDeactivated(
                                    ports.ids().next(EventId::new), tenant, user.id(), call.now())));
        }
        return new Switched(users.save(changed), true);
    }

    @Override
    public AuditNote note(SetUserActive command, Switched result) {
        return AuditNote.of("user", result.user().id().value(), "status").onlyIf(result.different());
    }

    /** @param different whether it was not so before */
    record Switched(User user, boolean different) {}
}
