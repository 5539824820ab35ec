package io.keybuzz.domain.ticketing.past;

import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.shared.PageKey;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.TicketPriority;
import io.keybuzz.domain.ticketing.TicketStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A buyer's message, its ticket as far as it has no history, how it stood then, and what came next.
 *
 * @param at when it came to us
 */
public record HeardMessage(
        TenantId tenant, UUID ticket, UUID id, Instant at, String body, Heading heading, Then then, Next next) {

    /** Where it stands among all. */
    public PageKey place() {
        return new PageKey(at, id);
    }

    /** The ticket as it is now. @param assigned whether a person or a team has it */
    public record Heading(
            Channel channel,
            Optional<String> marketplace,
            Optional<String> language,
            Optional<String> externalId,
            TicketPriority priority,
            String subject,
            Optional<String> customerName,
            Optional<String> category,
            List<String> tags,
            boolean assigned,
            Instant createdAt,
            Optional<Instant> dueAt) {
        public Heading {
            tags = List.copyOf(tags);
        }
    }

    /**
     * How it stood when the message was there.
     *
     * @param messages on the ticket, this one included
     * @param customerTickets that the buyer's record had, this one included; {@link #MOST_TICKETS} stands for more
     */
    public record Then(TicketStatus status, int messages, int customerTickets) {
        public static final int MOST_TICKETS = 100;
    }

    /**
     * What came next.
     *
     * @param answeredByPerson when a person first said something to the buyer
     * @param answered the same of a person or a rule
     * @param heard when the buyer next wrote
     * @param movedTo the status that a person next gave the ticket
     * @param escalated whether the ticket was escalated later on
     */
    public record Next(
            Optional<Instant> answeredByPerson,
            Optional<Instant> answered,
            Optional<Instant> heard,
            Optional<TicketStatus> movedTo,
            boolean escalated) {}
}
