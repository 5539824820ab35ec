package io.keybuzz.adapters.http;

import io.keybuzz.testkit.story.House;
import io.keybuzz.testkit.story.answer.AttributesStory;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;

class InMemoryAttributesStoryTest implements AttributesStory {
    private final Demo demo = Demo.start();

    @AfterEach
    void stop() {
        demo.close();
    }

    @Override
    public House house() {
        return new House(
                demo.server.port(),
                demo.ports,
                Demo.SUPER_ADMIN,
                Demo.PASSWORD,
                () -> demo.clock.advance(Duration.ofMillis(100)));
    }
}
