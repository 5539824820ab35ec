package io.keybuzz.domain.automation.port;

import io.keybuzz.domain.automation.acting.Deed;
import io.keybuzz.domain.automation.acting.RuleTurn;
import io.keybuzz.domain.automation.classification.Classification;
import io.keybuzz.domain.shared.TenantId;
import java.time.Instant;
import java.util.UUID;

/** What rules do with the current tenant's tickets, in the unit of work that is open. */
public interface TicketHands {
    /**
     * Takes the steps, and leaves in the ticket's history that the rule has run. Nobody else changes the ticket until the unit of
     * work ends. Anything but {@link Deed.Done} has done nothing, and nothing of the unit of work may be kept.
     */
    Deed act(RuleTurn turn);

    /** Notes on a ticket that has neither what a message is about and how its buyer feels. */
    void label(TenantId tenant, UUID ticket, Classification classification, Instant now);
}
