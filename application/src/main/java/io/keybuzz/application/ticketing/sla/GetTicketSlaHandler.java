package io.keybuzz.application.ticketing.sla;

import io.keybuzz.application.internal.Seen;
import io.keybuzz.application.internal.UseCase;
import io.keybuzz.application.shared.AuditNote;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.TicketState;
import io.keybuzz.domain.ticketing.sla.Clock;
import io.keybuzz.domain.ticketing.sla.ClockExplanation;
import io.keybuzz.domain.ticketing.sla.port.TicketAlarms;
import io.keybuzz.domain.ticketing.sla.port.TicketAlarms.Clockwork;
import java.time.Instant;
import java.util.Optional;

final class GetTicketSlaHandler implements UseCase<GetTicketSla, TicketSla> {
    private final TicketAlarms alarms;

    GetTicketSlaHandler(TicketAlarms alarms) {
        this.alarms = alarms;
    }

    @Override
    public TicketSla handle(CallContext call, GetTicketSla query) {
        Clockwork found = ofTheWhole(query.ticket());
        TicketState ticket = found.ticket();
        return new TicketSla(
                ticket.tenant(),
                ticket.id(),
                ticket.clocks().dueAt(),
                ticket.clocks().all().stream()
                        .map(clock -> explained(found, clock, call.now()))
                        .toList());
    }

    /** A part's clocks have ended; its id leads to those that run. */
    private Clockwork ofTheWhole(TicketId ticket) {
        Clockwork found = alarms.look(ticket).orElseThrow(() -> TicketProblem.notFound(ticket));
        return found.ticket().links().mergedInto().map(this::ofTheWhole).orElse(found);
    }

    @Override
    public Optional<Seen> seen(GetTicketSla query, TicketSla result) {
        return Optional.of(
                new Seen(result.tenant(), AuditNote.of("ticket", result.ticket().value(), "sla")));
    }

    private static ClockExplanation explained(Clockwork found, Clock clock, Instant now) {
        TicketState ticket = found.ticket();
        return ClockExplanation.of(clock, found.rules().terms(clock.kind(), ticket.channel(), ticket.priority()), now);
    }
}
