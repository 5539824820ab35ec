package io.keybuzz.adapters.http;

import io.keybuzz.application.KeyBuzzApplication;
import io.keybuzz.testkit.story.House;
import io.keybuzz.testkit.story.answer.UndoSendStory;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;

class InMemoryUndoSendStoryTest implements UndoSendStory {
    private final Demo demo = Demo.start();

    @AfterEach
    void stop() {
        demo.close();
    }

    @Override
    public House house() {
        return new House(demo.server.port(), demo.ports, Demo.SUPER_ADMIN, Demo.PASSWORD, () -> {
            demo.clock.advance(Duration.ofMillis(100));
            demo.application.relay().drain();
        });
    }

    @Override
    public KeyBuzzApplication application() {
        return demo.application;
    }
}
