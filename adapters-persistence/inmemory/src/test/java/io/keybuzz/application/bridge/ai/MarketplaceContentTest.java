package io.keybuzz.application.bridge.ai;

import io.keybuzz.domain.automation.port.ContentRules;
import io.keybuzz.testkit.contract.automation.ContentRulesContract;

class MarketplaceContentTest implements ContentRulesContract {
    @Override
    public ContentRules contentRules() {
        return new MarketplaceContent();
    }
}
