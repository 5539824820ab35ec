package io.keybuzz.adapters.inmemory.ticketing;

import io.keybuzz.adapters.inmemory.shared.UuidOrder;
import io.keybuzz.application.shared.Outbox;
import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.IdSource;
import io.keybuzz.domain.ticketing.DeliveryStatus;
import io.keybuzz.domain.ticketing.MessageId;
import io.keybuzz.domain.ticketing.Ticket;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketMessage;
import io.keybuzz.domain.ticketing.TicketState;
import io.keybuzz.domain.ticketing.port.Tickets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

final class InMemoryTickets implements Tickets {
    private final TicketRows rows;
    private final Outbox outbox;
    private final IdSource ids;

    InMemoryTickets(TicketRows rows, Outbox outbox, IdSource ids) {
        this.rows = rows;
        this.outbox = outbox;
        this.ids = ids;
    }

    @Override
    public Optional<Ticket> find(TicketId id) {
        return rows.find(id).map(state -> Ticket.restore(state, rows.rulesOf(state.tenant()), ids));
    }

    @Override
    public Optional<Ticket> findWhole(TicketId id) {
        Optional<Ticket> found = find(id);
        return found.flatMap(ticket -> ticket.state().links().mergedInto())
                .flatMap(this::findWhole)
                .or(() -> found);
    }

    @Override
    public List<Ticket> lock(Set<TicketId> wanted) {
        rows.database.session().requireWritable();
        return wanted.stream()
                .sorted(Comparator.comparing(TicketId::value, UuidOrder.BYTEWISE))
                .flatMap(id -> find(id).stream())
                .toList();
    }

    @Override
    public void save(Ticket ticket) {
        TicketState state = ticket.state();
        rows.database.session().requireOwn(state.tenant());
        long stored = rows.tickets.find(state.id()).map(TicketState::version).orElse(0L);
        if (stored != state.version()) {
            throw CommonProblem.STALE_VERSION.refuse("Somebody changed the ticket meanwhile");
        }
        rows.put(ticket);
        ticket.pendingEvents().forEach(outbox::publish);
        ticket.saved();
    }

    @Override
    public void noteDelivery(TicketId ticket, MessageId message, DeliveryStatus status, Optional<String> error) {
        rows.database.session().requireWritable();
        rows.messages
                .find(message)
                .filter(row -> row.ticket().equals(ticket) || rows.find(ticket).isPresent())
                .filter(row -> rows.database.session().sees(row.tenant()))
                .ifPresent(row -> note(row, status, error));
    }

    private void note(TicketMessage row, DeliveryStatus status, Optional<String> error) {
        rows.database.session().requireOwn(row.tenant());
        rows.messages.put(row.id(), row.delivered(status, error));
    }
}
