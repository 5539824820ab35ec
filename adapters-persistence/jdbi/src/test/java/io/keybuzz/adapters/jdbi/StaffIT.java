package io.keybuzz.adapters.jdbi;

import io.keybuzz.application.bridge.TenantStaff;
import io.keybuzz.domain.ticketing.routing.port.Staff;
import io.keybuzz.testkit.contract.ticketing.routing.StaffContract;

/** The bridge to tenancy over its tables. */
class StaffIT extends JdbiContract implements StaffContract {
    @Override
    public Staff staff() {
        return new TenantStaff(stores().ports().tenancy());
    }
}
