package io.keybuzz.application.ticketing.settings;

import io.keybuzz.application.internal.Seen;
import io.keybuzz.application.internal.UseCase;
import io.keybuzz.application.shared.AuditNote;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.ticketing.DeskTenant;
import io.keybuzz.application.ticketing.TicketingStores;
import io.keybuzz.domain.shared.TenantId;
import java.util.Optional;

final class GetDeskSettingsHandler implements UseCase<GetDeskSettings, TenantDesk> {
    private final TicketingStores stores;

    GetDeskSettingsHandler(TicketingStores stores) {
        this.stores = stores;
    }

    @Override
    public TenantDesk handle(CallContext call, GetDeskSettings query) {
        TenantId tenant = DeskTenant.of(call, query.tenant());
        return new TenantDesk(tenant, stores.desks().of(tenant));
    }

    @Override
    public Optional<Seen> seen(GetDeskSettings query, TenantDesk result) {
        TenantId tenant = result.tenant();
        return Optional.of(new Seen(tenant, AuditNote.of("desk", tenant.value())));
    }
}
