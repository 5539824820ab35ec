package io.keybuzz.domain.ticketing;

import io.keybuzz.domain.shared.Edit;
import io.keybuzz.domain.ticketing.sla.ClockKind;
import io.keybuzz.domain.ticketing.sla.Clocks;
import io.keybuzz.domain.ticketing.sla.Terms;
import java.time.Instant;
import java.util.Optional;

/**
 * What a channel's notice asks of a ticket, whatever has become of the ticket so far.
 *
 * @param atLeast the ticket is as urgent as this from now on
 * @param category what the matter is now
 * @param prevails whether the category takes the place of one that is there
 * @param isOurTurn whether we are to do something: the ticket is open again, and not asleep
 * @param answerBy until when, if the notice says so
 */
public record Demand(
        TicketPriority atLeast, String category, boolean prevails, boolean isOurTurn, Optional<Instant> answerBy) {

    /** Whether a ticket that was closed too long ago to be opened again is followed by a new one. */
    public boolean opensFollowUps() {
        return isOurTurn;
    }

    /** Makes it so, and leaves a line of history for each thing that changes. */
    public void on(Ticket ticket, Author author, Instant now) {
        ticket.change(changeOf(ticket.state()), author, now);
        if (isOurTurn) {
            Instant at = ticket.at(now);
            ticket.become(ticket.clocks().settled(awaited(ticket, at), at));
        }
    }

    /** A ticket of something long past is nobody's turn: it is there to be found, and over. */
    public static void layAside(Ticket ticket, Author author, Instant now) {
        Instant at = ticket.at(now);
        ticket.move(TicketStatus.CLOSED, author, at);
        ticket.become(ticket.clocks().settled(ticket.state(), at));
    }

    private TicketChange changeOf(TicketState state) {
        TicketChange change = TicketChange.none();
        if (state.priority().compareTo(atLeast) < 0) {
            change = change.priority(atLeast);
        }
        if (prevails || state.labels().category().isEmpty()) {
            change = change.category(Edit.to(category));
        }
        if (isOurTurn) {
            Optional<TicketStatus> next = TicketLifecycle.afterCustomerMessage(state.status());
            change = next.map(change::status).orElse(change);
            if (state.moments().snoozedUntil().isPresent()) {
                change = change.snoozedUntil(Edit.clear());
            }
        }
        return change;
    }

    /** The marketplace's clock runs, and ends when the notice says; one that runs already ends when it did. */
    private TicketState awaited(Ticket ticket, Instant at) {
        TicketState state = ticket.state();
        Optional<Terms> terms = ticket.rules().terms(ClockKind.MARKETPLACE, state.channel(), state.priority());
        if (state.clocks().isActive(ClockKind.MARKETPLACE) || terms.isEmpty()) {
            return state;
        }
        Instant from = answerBy.map(by -> by.minus(terms.get().target())).orElse(at);
        Clocks clocks = state.clocks().startedLater(ClockKind.MARKETPLACE, at, from);
        return state.withClocks(clocks);
    }
}
