package io.keybuzz.adapters.http;

import io.keybuzz.testkit.story.House;
import io.keybuzz.testkit.story.MacrosStory;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;

class InMemoryMacrosTest implements MacrosStory {
    private final Demo demo = Demo.start();

    @AfterEach
    void stop() {
        demo.close();
    }

    /** While time passes, the relay carries what is to be carried. */
    @Override
    public House house() {
        return new House(demo.server.port(), demo.ports, Demo.SUPER_ADMIN, Demo.PASSWORD, () -> {
            demo.clock.advance(Duration.ofMillis(100));
            demo.application.relay().drain();
        });
    }
}
