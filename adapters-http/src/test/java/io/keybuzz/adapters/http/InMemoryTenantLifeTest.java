package io.keybuzz.adapters.http;

import io.keybuzz.testkit.story.House;
import io.keybuzz.testkit.story.TenantLifeStory;
import org.junit.jupiter.api.AfterEach;

class InMemoryTenantLifeTest implements TenantLifeStory {
    private final Demo demo = Demo.start();

    @AfterEach
    void stop() {
        demo.close();
    }

    @Override
    public House house() {
        return demo.house();
    }
}
