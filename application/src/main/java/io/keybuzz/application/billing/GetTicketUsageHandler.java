package io.keybuzz.application.billing;

import io.keybuzz.application.internal.Seen;
import io.keybuzz.application.internal.UseCase;
import io.keybuzz.application.shared.AuditNote;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.domain.billing.TicketUsage;
import io.keybuzz.domain.billing.port.TicketUsages;
import java.util.Optional;

final class GetTicketUsageHandler implements UseCase<GetTicketUsage, TicketUsage> {
    private final TicketUsages usages;

    GetTicketUsageHandler(TicketUsages usages) {
        this.usages = usages;
    }

    @Override
    public TicketUsage handle(CallContext call, GetTicketUsage query) {
        return usages.find(query.ticket()).orElseGet(() -> TicketUsage.none(call.requireTenant(), query.ticket()));
    }

    @Override
    public Optional<Seen> seen(GetTicketUsage query, TicketUsage result) {
        return Optional.of(new Seen(result.tenant(), AuditNote.of("ticket", query.ticket(), "usage")));
    }
}
