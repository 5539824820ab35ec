package io.keybuzz.application.ticketing;

import io.keybuzz.application.internal.Seen;
import io.keybuzz.application.internal.UseCase;
import io.keybuzz.application.shared.AuditNote;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.port.TicketViews;
import io.keybuzz.domain.ticketing.presence.TicketSight;
import io.keybuzz.domain.ticketing.view.TicketView;
import java.util.Optional;

final class GetTicketHandler implements UseCase<GetTicket, TicketSight> {
    private final TicketViews views;

    GetTicketHandler(TicketViews views) {
        this.views = views;
    }

    @Override
    public TicketSight handle(CallContext call, GetTicket query) {
        return views.look(query.ticket(), call.now())
                .orElseThrow(() -> TicketProblem.notFound(query.ticket()))
                .others(call.caller().user().value());
    }

    @Override
    public Optional<Seen> seen(GetTicket query, TicketSight result) {
        TicketView ticket = result.ticket();
        return Optional.of(new Seen(new TenantId(ticket.tenantId()), AuditNote.of("ticket", ticket.id())));
    }
}
