package io.keybuzz.examples.archive;

import io.keybuzz.application.shared.Outbox;
import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.IdSource;
import io.keybuzz.domain.ticketing.DeliveryStatus;
import io.keybuzz.domain.ticketing.MessageId;
import io.keybuzz.domain.ticketing.Ticket;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketState;
import io.keybuzz.domain.ticketing.port.Desks;
import io.keybuzz.domain.ticketing.port.Tickets;
import java.util.List;
import java.util.Optional;

/** Tickets of which every version is kept. */
public final class ArchivedTickets implements Tickets {
    private final Archive archive;
    private final Desks desks;
    private final Outbox outbox;
    private final IdSource ids;

    ArchivedTickets(Archive archive, Desks desks, Outbox outbox, IdSource ids) {
        this.archive = archive;
        this.desks = desks;
        this.outbox = outbox;
        this.ids = ids;
    }

    /** What the ticket was after each save, oldest first; nothing for a ticket out of scope. */
    public List<TicketState> versionsOf(TicketId id) {
        return archive.draft().find(id).map(ArchivedTicket::versions).orElse(List.of());
    }

    @Override
    public Optional<Ticket> find(TicketId id) {
        return archive.draft()
                .find(id)
                .map(ticket ->
                        Ticket.restore(ticket.latest(), desks.of(ticket.latest().tenant()), ids));
    }

    @Override
    public void save(Ticket ticket) {
        Optional<ArchivedTicket> known = archive.draft().find(ticket.id());
        long version = known.map(before -> before.latest().version()).orElse(0L);
        if (known.isPresent() && version != ticket.state().version()) {
            throw CommonProblem.STALE_VERSION.refuse("Somebody changed the ticket meanwhile");
        }
        archive.draft()
                .put(
                        ticket.id(),
                        known.map(before -> before.with(ticket)).orElseGet(() -> ArchivedTicket.first(ticket)));
        ticket.pendingEvents().forEach(outbox::publish);
        ticket.saved();
    }

    @Override
    public void noteDelivery(TicketId id, MessageId message, DeliveryStatus status, Optional<String> error) {
        archive.draft()
                .find(id)
                .ifPresent(ticket -> archive.draft()
                        .put(
                                id,
                                ticket.withMessages(
                                        row -> row.id().equals(message) ? row.delivered(status, error) : row)));
    }
}
