package io.keybuzz.adapters.inmemory.ticketing;

import io.keybuzz.domain.shared.IdSource;
import io.keybuzz.domain.ticketing.Ticket;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketState;
import io.keybuzz.domain.ticketing.sla.port.TicketAlarms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

final class InMemoryTicketAlarms implements TicketAlarms {
    private final TicketRows rows;
    private final IdSource ids;

    InMemoryTicketAlarms(TicketRows rows, IdSource ids) {
        this.rows = rows;
        this.ids = ids;
    }

    @Override
    public List<Alarm> ringing(Instant now, Optional<Alarm> after, int limit) {
        rows.database.session().requireQueues();
        List<Alarm> ringing = new ArrayList<>();
        for (Alarm alarm :
                after.map(rows.alarms::after).orElseGet(rows.alarms::rows).keySet()) {
            if (ringing.size() == limit || alarm.at().isAfter(now)) {
                break;
            }
            ringing.add(alarm);
        }
        return ringing;
    }

    @Override
    public Optional<Ticket> take(TicketId ticket, Instant now) {
        return rows.find(ticket)
                .filter(state -> rows.database.session().requireTenant().equals(state.tenant()))
                .filter(state ->
                        state.clocks().wakeAt().filter(at -> !at.isAfter(now)).isPresent())
                .map(state -> Ticket.restore(state, rows.rulesOf(state.tenant()), ids));
    }

    @Override
    public Optional<Clockwork> look(TicketId ticket) {
        return rows.find(ticket).map(this::clockwork);
    }

    private Clockwork clockwork(TicketState state) {
        return new Clockwork(state, rows.rulesOf(state.tenant()));
    }
}
