package io.keybuzz.bootstrap.story;

import io.keybuzz.application.ticketing.sla.AlarmClock;
import io.keybuzz.testkit.story.House;
import io.keybuzz.testkit.story.SlaStory;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Deadlines with PostgreSQL behind them. */
final class SlaIT implements SlaStory {
    @RegisterExtension
    static final ServedHouse HOUSE = new ServedHouse();

    @Override
    public House house() {
        return HOUSE.house();
    }

    @Override
    public AlarmClock alarmClock() {
        return HOUSE.server().keyBuzz().application().ticketing().desk().alarmClock();
    }
}
