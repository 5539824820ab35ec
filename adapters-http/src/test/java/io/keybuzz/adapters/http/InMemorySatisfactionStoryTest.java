package io.keybuzz.adapters.http;

import io.keybuzz.application.KeyBuzzApplication;
import io.keybuzz.testkit.story.House;
import io.keybuzz.testkit.story.answer.SatisfactionStory;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

class InMemorySatisfactionStoryTest implements SatisfactionStory {
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

    @Override
    public List<String> letters(String address) {
        return demo.mail.sent().stream()
                .filter(mail -> mail.to().value().equals(address))
                .map(mail -> mail.subject() + "\n" + mail.text())
                .toList();
    }
}
