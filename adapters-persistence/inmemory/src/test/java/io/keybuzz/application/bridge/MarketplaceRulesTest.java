package io.keybuzz.application.bridge;

import io.keybuzz.domain.ticketing.reply.port.ChannelRules;
import io.keybuzz.testkit.contract.ticketing.reply.ChannelRulesContract;

class MarketplaceRulesTest implements ChannelRulesContract {
    @Override
    public ChannelRules rules() {
        return new MarketplaceRules();
    }
}
