package io.keybuzz.adapters.jdbi;

import io.keybuzz.application.bridge.ai.AiBilling;
import io.keybuzz.domain.automation.port.AiMeter;
import io.keybuzz.testkit.contract.automation.AiMeterContract;

class JdbiAiBillingIT extends JdbiContract implements AiMeterContract {
    @Override
    public AiMeter meter() {
        return new AiBilling(stores().ports().billing());
    }
}
