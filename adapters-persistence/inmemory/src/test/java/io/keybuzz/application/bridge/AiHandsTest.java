package io.keybuzz.application.bridge;

import io.keybuzz.adapters.inmemory.InMemoryStoreFixture;
import io.keybuzz.domain.automation.port.TicketHands;
import io.keybuzz.testkit.contract.StoreFixture;
import io.keybuzz.testkit.contract.automation.TicketHandsContract;
import io.keybuzz.testkit.story.ai.RuleParts;

class AiHandsTest implements TicketHandsContract {
    private final StoreFixture stores = new InMemoryStoreFixture();

    @Override
    public StoreFixture stores() {
        return stores;
    }

    @Override
    public TicketHands hands() {
        return RuleParts.hands(stores);
    }
}
