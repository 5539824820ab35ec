package io.keybuzz.bootstrap.story;

import io.keybuzz.testkit.story.CustomersStory;
import io.keybuzz.testkit.story.House;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Customers with PostgreSQL behind it. */
final class CustomersStoryIT implements CustomersStory {
    @RegisterExtension
    final ServedHouse served = new ServedHouse();

    @Override
    public House house() {
        return served.house();
    }
}
