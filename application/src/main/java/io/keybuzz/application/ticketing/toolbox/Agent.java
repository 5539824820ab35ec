package io.keybuzz.application.ticketing.toolbox;

import io.keybuzz.application.shared.CallContext;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.Author;
import java.util.UUID;

/** Who does something with tickets, now or by a worker later. */
public record Agent(TenantId tenant, UUID user, String name) {
    /** As who writes and acts on tickets. */
    Author author() {
        return Author.agent(user.toString(), name);
    }

    /** Refuses with {@code access/not-allowed} a caller without a tenant. */
    public static Agent of(CallContext call) {
        return new Agent(
                call.requireTenant(),
                call.caller().user().value(),
                call.caller().name());
    }
}
