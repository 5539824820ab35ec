package io.keybuzz.application.tenancy.users;

import io.keybuzz.application.internal.Change;
import io.keybuzz.application.shared.AuditNote;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.tenancy.TenancyPorts;
import io.keybuzz.domain.shared.EventId;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.tenancy.TenancyProblem;
import io.keybuzz.domain.tenancy.User;
import io.keybuzz.domain.tenancy.event.AccountMailRequested;
import io.keybuzz.domain.tenancy.event.AccountMailRequested.Kind;
import io.keybuzz.domain.tenancy.staff.Ranks;

final class SendAccountMailHandler implements Change<SendAccountMail, User> {
    private final TenancyPorts ports;

    SendAccountMailHandler(TenancyPorts ports) {
        this.ports = ports;
    }

    @Override
    public User handle(CallContext call, SendAccountMail command) {
        User user = ports.stores().users().require(command.user()).user();
        Ranks.require(call.caller().role(), user.role());
        requireFits(user.status(), command.kind());
        TenantId tenant = user.tenant().orElseThrow();
        ports.outbox()
                .publish(new AccountMailRequested(
                        ports.ids().next(EventId::new), tenant, user.id(), command.kind(), call.now()));
        return user;
    }

    private static void requireFits(User.Status status, Kind kind) {
        if (status == User.Status.INACTIVE) {
            throw TenancyProblem.USER_INACTIVE.refuse("Activate the user first");
        }
        if (kind == Kind.INVITATION && status != User.Status.INVITED) {
            throw TenancyProblem.ALREADY_JOINED.refuse("Reset the password instead");
        }
        if (kind == Kind.RESET && status == User.Status.INVITED) {
            throw TenancyProblem.NOT_YET_JOINED.refuse("Send the invitation again instead");
        }
    }

    @Override
    public AuditNote note(SendAccountMail command, User result) {
        return AuditNote.of("user", result.id().value(), "password");
    }
}
