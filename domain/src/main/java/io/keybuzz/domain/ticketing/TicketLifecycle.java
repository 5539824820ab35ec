package io.keybuzz.domain.ticketing;

import java.util.Optional;

/** The one place that knows what status follows what. */
final class TicketLifecycle {
    private TicketLifecycle() {}

    /**
     * What a buyer's message does: a ticket that was answered, resolved or closed is open again, so that nobody's
     * question is lost in a closed ticket.
     *
     * @return the next status, empty when nothing changes
     */
    static Optional<TicketStatus> afterCustomerMessage(TicketStatus current) {
        return switch (current) {
            case OPEN, ESCALATED -> Optional.empty();
            case PENDING, WAITING_CUSTOMER, RESOLVED, CLOSED -> Optional.of(TicketStatus.OPEN);
        };
    }
}
