package io.keybuzz.domain.automation.backtest;

import io.keybuzz.domain.automation.classification.Classification;
import io.keybuzz.domain.automation.situation.Situation;
import io.keybuzz.domain.shared.PageKey;
import io.keybuzz.domain.shared.TenantId;
import java.util.Optional;

/**
 * A buyer's message of the past. Status and number of messages are what they were when it came, before anybody had answered; what
 * has no history (priority, category, tags, assignment, deadline) is as it is now.
 *
 * @param ticket waits for us, as every ticket does when a buyer has just written
 */
public record PastMessage(
        TenantId tenant,
        Situation.Ticket ticket,
        Situation.Message message,
        Situation.Buyer buyer,
        Optional<Situation.Order> order,
        Situation.Place place,
        Aftermath after) {

    /** Where it stands among all: messages are in the order in which they came to us. */
    public PageKey key() {
        return new PageKey(message.sentAt(), message.id());
    }

    /** The situation as rules met it on arrival. */
    public Situation onArrival(Classification classification) {
        return new Situation(tenant, ticket, message, buyer, order, place, classification, message.sentAt());
    }
}
