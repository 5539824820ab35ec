package io.keybuzz.bootstrap.story;

import io.keybuzz.testkit.story.House;
import io.keybuzz.testkit.story.TenantLifeStory;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A tenant's life with PostgreSQL behind it. */
final class TenantLifeIT implements TenantLifeStory {
    @RegisterExtension
    final ServedHouse served = new ServedHouse();

    @Override
    public House house() {
        return served.house();
    }
}
