package io.keybuzz.application.ticketing;

import io.keybuzz.application.internal.Seen;
import io.keybuzz.application.internal.UseCase;
import io.keybuzz.application.shared.AuditNote;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.port.TicketViews;
import io.keybuzz.domain.ticketing.view.TicketView;
import java.util.Optional;

final class GetTicketHandler implements UseCase<GetTicket, TicketView> {
    private final TicketViews views;

    GetTicketHandler(TicketViews views) {
        this.views = views;
    }

    @Override
    public TicketView handle(CallContext call, GetTicket query) {
        return views.find(query.ticket()).orElseThrow(() -> TicketProblem.notFound(query.ticket()));
    }

    @Override
    public Optional<Seen> seen(GetTicket query, TicketView result) {
        return Optional.of(new Seen(new TenantId(result.tenantId()), AuditNote.of("ticket", result.id())));
    }
}
