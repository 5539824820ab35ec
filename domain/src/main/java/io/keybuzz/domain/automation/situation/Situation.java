package io.keybuzz.domain.automation.situation;

import io.keybuzz.domain.automation.classification.Classification;
import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.shared.TenantId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A buyer's message and all that rules can know about it, at one moment.
 *
 * @param order as last seen at the channel; nobody is asked for it just for a rule
 * @param now the moment ages and waiting times are counted to
 */
public record Situation(
        TenantId tenant,
        Ticket ticket,
        Message message,
        Buyer buyer,
        Optional<Order> order,
        Place place,
        Classification classification,
        Instant now) {

    /** @param dueAt the nearest deadline that is not met yet @param awaitsUs whether nobody has answered the last message */
    public record Ticket(
            UUID id,
            String status,
            String priority,
            String subject,
            Optional<String> category,
            Set<String> tags,
            boolean assigned,
            int messages,
            Instant createdAt,
            Optional<Instant> dueAt,
            boolean awaitsUs) {
        public Ticket {
            tags = Set.copyOf(tags);
        }
    }

    /** The buyer's message itself. */
    public record Message(UUID id, String body, Instant sentAt) {}

    /** @param tickets how many they have opened with us, this one included */
    public record Buyer(Optional<String> name, int tickets) {}

    /** An order as far as it is known. @param status in the channel's own word */
    public record Order(String reference, Optional<String> status, Optional<Instant> orderedAt) {}

    /** @param marketplace the site within the channel */
    public record Place(Channel channel, Optional<String> marketplace, Optional<String> language) {}

    /** The same, judged at another moment. */
    public Situation at(Instant moment) {
        return new Situation(tenant, ticket, message, buyer, order, place, classification, moment);
    }

    /** The same with a ticket that waits for us, or does not. */
    public Situation waiting(boolean awaitsUs) {
        Ticket other = new Ticket(
                ticket.id(),
                ticket.status(),
                ticket.priority(),
                ticket.subject(),
                ticket.category(),
                ticket.tags(),
                ticket.assigned(),
                ticket.messages(),
                ticket.createdAt(),
                ticket.dueAt(),
                awaitsUs);
        return new Situation(tenant, other, message, buyer, order, place, classification, now);
    }
}
