package io.keybuzz.application.tenancy.users;

import io.keybuzz.application.internal.Change;
import io.keybuzz.application.shared.AuditNote;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.tenancy.TenancyPorts;
import io.keybuzz.domain.shared.EventId;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.tenancy.TenancyProblem;
import io.keybuzz.domain.tenancy.User;
import io.keybuzz.domain.tenancy.access.PasswordLink;
import io.keybuzz.domain.tenancy.access.SecretHash;
import io.keybuzz.domain.tenancy.event.AccountMailRequested;
import io.keybuzz.domain.tenancy.event.AccountMailRequested.Kind;
import io.keybuzz.domain.tenancy.staff.Ranks;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

final class SendAccountMailHandler implements Change<SendAccountMail, User> {
    private static final Duration HOUR = Duration.ofHours(1);

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
        EventId id = ports.ids().next(EventId::new);
        requireRoom(id, tenant, user, command.kind(), call.now());
        ports.outbox().publish(new AccountMailRequested(id, tenant, user.id(), command.kind(), call.now()));
        return user;
    }

    /** Whoever administers is told what is silently dropped for those who only know the address. */
    private void requireRoom(EventId id, TenantId tenant, User user, Kind kind, Instant now) {
        SecretHash none = ports.accounts().secrets().next().hash();
        int others = ports.stores()
                .access()
                .links()
                .othersSince(PasswordLink.of(id, tenant, user.id(), kind, none, now), now.minus(HOUR));
        if (others >= PasswordLink.MOST_AN_HOUR) {
            throw TenancyProblem.TOO_MANY_MAILS.refuse(
                    "The user was sent " + PasswordLink.MOST_AN_HOUR
                            + " links within an hour; the last of them are good",
                    Map.of("retryAfter", HOUR.toSeconds()));
        }
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
