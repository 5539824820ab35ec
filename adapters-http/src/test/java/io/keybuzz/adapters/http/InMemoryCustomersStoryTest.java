package io.keybuzz.adapters.http;

import io.keybuzz.testkit.story.CustomersStory;
import io.keybuzz.testkit.story.House;
import org.junit.jupiter.api.AfterEach;

class InMemoryCustomersStoryTest implements CustomersStory {
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
