package io.keybuzz.domain.automation.port;

import io.keybuzz.domain.automation.situation.Scene;
import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.shared.Refusal;
import io.keybuzz.domain.shared.TenantId;
import java.util.Optional;
import java.util.UUID;

/** What rules can know of the current tenant's tickets; nobody outside is asked for it. */
public interface TicketSituations {
    /** A buyer's message where it is now, in one question; empty when it is there no longer. */
    Optional<Scene> of(UUID ticket, UUID message);

    /** Whether there is such a ticket in sight. */
    boolean exists(UUID ticket);

    /** What it is refused with where it is not: {@code ticketing/ticket-not-found}. */
    Refusal missing(UUID ticket);

    /** The tenant's name, as buyers know it. */
    String seller(TenantId tenant);

    /** How many characters an answer may have there. */
    int limit(Channel channel);
}
