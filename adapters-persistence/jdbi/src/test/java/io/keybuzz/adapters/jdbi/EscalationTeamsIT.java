package io.keybuzz.adapters.jdbi;

import io.keybuzz.application.bridge.TenantStaff;
import io.keybuzz.domain.automation.port.EscalationTeams;
import io.keybuzz.testkit.contract.automation.EscalationTeamsContract;

/** The bridge over its tables. */
class EscalationTeamsIT extends JdbiContract implements EscalationTeamsContract {
    @Override
    public EscalationTeams teams() {
        return new TenantStaff(stores().ports().tenancy());
    }
}
