package io.keybuzz.adapters.http;

import io.keybuzz.application.ticketing.sla.AlarmClock;
import io.keybuzz.testkit.story.House;
import io.keybuzz.testkit.story.SlaStory;
import org.junit.jupiter.api.AfterEach;

class InMemorySlaTest implements SlaStory {
    private final Demo demo = Demo.start();

    @AfterEach
    void stop() {
        demo.close();
    }

    @Override
    public House house() {
        return demo.house();
    }

    @Override
    public AlarmClock alarmClock() {
        return demo.application.ticketing().desk().alarmClock();
    }
}
