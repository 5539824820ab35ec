package io.keybuzz.domain.automation.situation;

import io.keybuzz.domain.automation.classification.Classification;
import io.keybuzz.domain.automation.writing.WritingTask.Said;
import io.keybuzz.domain.shared.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A buyer's message with its ticket, before anybody has judged what it is about.
 *
 * @param thread what was said in public so far, oldest first, this message at the end
 * @param standing whether an answer to it makes sense
 * @param lastPerson when somebody on our side last wrote anything
 */
public record Scene(
        TenantId tenant,
        Situation.Ticket ticket,
        Situation.Message message,
        Situation.Buyer buyer,
        Optional<Situation.Order> order,
        Situation.Place place,
        List<Said> thread,
        Standing standing,
        Instant heardAt,
        Optional<Instant> lastPerson) {
    public Scene {
        thread = List.copyOf(thread);
    }

    /** The situation that rules judge. */
    public Situation judged(Classification classification, Instant now) {
        return new Situation(tenant, ticket, message, buyer, order, place, classification, now);
    }

    /** With the order as its channel tells it. */
    public Scene withOrder(Situation.Order told) {
        return new Scene(
                tenant, ticket, message, buyer, Optional.of(told), place, thread, standing, heardAt, lastPerson);
    }

    public UUID ticketId() {
        return ticket.id();
    }

    /**
     * How the message stands on its ticket.
     *
     * @param newest whether the buyer has written nothing since
     * @param answered whether we have said anything to the buyer since
     * @param closed whether the ticket is closed
     * @param routed whether what we say leaves through a channel
     */
    public record Standing(boolean newest, boolean answered, boolean closed, boolean routed) {
        /** Whether an answer would come too late. */
        public boolean isSuperseded() {
            return !newest || answered;
        }
    }
}
