package io.keybuzz.adapters.jdbi;

import io.keybuzz.application.bridge.BillingMeter;
import io.keybuzz.domain.ticketing.port.UsageMeter;
import io.keybuzz.testkit.contract.ticketing.UsageMeterContract;

class JdbiBillingMeterIT extends JdbiContract implements UsageMeterContract {
    @Override
    public UsageMeter meter() {
        return new BillingMeter(stores().ports().billing());
    }
}
