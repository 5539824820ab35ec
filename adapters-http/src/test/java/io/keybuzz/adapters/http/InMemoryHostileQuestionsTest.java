package io.keybuzz.adapters.http;

import io.keybuzz.testkit.story.HostileQuestionsStory;
import io.keybuzz.testkit.story.House;
import org.junit.jupiter.api.AfterEach;

class InMemoryHostileQuestionsTest implements HostileQuestionsStory {
    private final Demo demo = Demo.start();

    @AfterEach
    void stop() {
        demo.close();
    }

    @Override
    public House house() {
        return demo.house();
    }

    /** There is no database whose log could tell. */
    @Override
    public void assertNoSqlErrors() {}
}
