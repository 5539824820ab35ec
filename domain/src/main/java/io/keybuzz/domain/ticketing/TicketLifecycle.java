package io.keybuzz.domain.ticketing;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The one place that knows what status follows what; drawn in {@code docs/diagrams/ticket-lifecycle.md}. */
public final class TicketLifecycle {
    private static final Map<TicketStatus, Set<TicketStatus>> MOVES = new EnumMap<>(Map.of(
            TicketStatus.OPEN,
                    EnumSet.of(
                            TicketStatus.PENDING,
                            TicketStatus.WAITING_CUSTOMER,
                            TicketStatus.ESCALATED,
                            TicketStatus.RESOLVED,
                            TicketStatus.CLOSED),
            TicketStatus.PENDING,
                    EnumSet.of(
                            TicketStatus.OPEN,
                            TicketStatus.WAITING_CUSTOMER,
                            TicketStatus.ESCALATED,
                            TicketStatus.RESOLVED,
                            TicketStatus.CLOSED),
            TicketStatus.WAITING_CUSTOMER,
                    EnumSet.of(
                            TicketStatus.OPEN,
                            TicketStatus.PENDING,
                            TicketStatus.ESCALATED,
                            TicketStatus.RESOLVED,
                            TicketStatus.CLOSED),
            TicketStatus.ESCALATED,
                    EnumSet.of(
                            TicketStatus.OPEN,
                            TicketStatus.PENDING,
                            TicketStatus.WAITING_CUSTOMER,
                            TicketStatus.RESOLVED),
            TicketStatus.RESOLVED, EnumSet.of(TicketStatus.OPEN, TicketStatus.CLOSED),
            TicketStatus.CLOSED, EnumSet.of(TicketStatus.OPEN)));

    private TicketLifecycle() {}

    /** Where people, macros and rules may move a ticket from here. */
    public static Set<TicketStatus> movesFrom(TicketStatus current) {
        return Set.copyOf(MOVES.getOrDefault(current, Set.of()));
    }

    /** Whether a ticket of this status is done with. */
    public static boolean isOver(TicketStatus status) {
        return status == TicketStatus.RESOLVED || status == TicketStatus.CLOSED;
    }

    /** Refuses with {@code ticketing/illegal-move}, and says what is allowed. Staying is always allowed. */
    static void require(TicketStatus current, TicketStatus next) {
        Set<TicketStatus> allowed = movesFrom(current);
        if (next != current && !allowed.contains(next)) {
            throw TicketProblem.ILLEGAL_MOVE.refuse(
                    "A ticket that is " + word(current) + " cannot become " + word(next),
                    Map.of(
                            "current", word(current),
                            "allowed",
                                    allowed.stream()
                                            .map(TicketLifecycle::word)
                                            .sorted()
                                            .toList()));
        }
    }

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

    /**
     * What a public reply does: a ticket that waited for us waits for the buyer now. One that is escalated stays so until
     * somebody says otherwise, and one that is done stays done.
     *
     * @param wanted the tenant's rule
     */
    static Optional<TicketStatus> afterReply(TicketStatus current, Optional<TicketStatus> wanted) {
        return switch (current) {
            case OPEN, PENDING -> wanted.filter(next -> next != current);
            case WAITING_CUSTOMER, ESCALATED, RESOLVED, CLOSED -> Optional.empty();
        };
    }

    /** What it does that an answer of ours did not arrive: the buyer waits still, whatever we thought. */
    static Optional<TicketStatus> afterFailedReply(TicketStatus current) {
        return afterCustomerMessage(current);
    }

    private static String word(TicketStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
