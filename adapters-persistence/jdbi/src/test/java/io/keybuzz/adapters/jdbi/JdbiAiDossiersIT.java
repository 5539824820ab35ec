package io.keybuzz.adapters.jdbi;

import io.keybuzz.application.bridge.TenantTitles;
import io.keybuzz.application.bridge.ai.AiDossiers;
import io.keybuzz.domain.automation.draft.port.TicketDossiers;
import io.keybuzz.testkit.contract.automation.draft.TicketDossiersContract;

class JdbiAiDossiersIT extends JdbiContract implements TicketDossiersContract {
    @Override
    public TicketDossiers dossiers() {
        return new AiDossiers(stores().dossiers(), stores().ticketViews(), new TenantTitles(stores().tenants()));
    }
}
