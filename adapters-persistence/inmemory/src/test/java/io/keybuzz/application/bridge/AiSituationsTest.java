package io.keybuzz.application.bridge;

import io.keybuzz.adapters.inmemory.InMemoryStoreFixture;
import io.keybuzz.domain.automation.port.TicketSituations;
import io.keybuzz.testkit.contract.StoreFixture;
import io.keybuzz.testkit.contract.automation.TicketSituationsContract;
import io.keybuzz.testkit.story.ai.RuleParts;

class AiSituationsTest implements TicketSituationsContract {
    private final StoreFixture stores = new InMemoryStoreFixture();

    @Override
    public StoreFixture stores() {
        return stores;
    }

    @Override
    public TicketSituations situations() {
        return RuleParts.situations(stores);
    }
}
