package io.keybuzz.examples.archive;

import io.keybuzz.adapters.inmemory.InMemoryStores;
import io.keybuzz.application.KeyBuzzPorts;
import io.keybuzz.domain.shared.IdSource;
import io.keybuzz.testkit.FixedClock;
import io.keybuzz.testkit.SequentialIds;
import io.keybuzz.testkit.contract.StoreFixture;
import java.time.Duration;
import java.time.Instant;

/** The archive as the contracts want it. */
final class ArchivingStoresFixture implements StoreFixture {
    private final FixedClock clock = new FixedClock();
    private final SequentialIds ids = new SequentialIds();
    private final KeyBuzzPorts.Stores ports = ArchivingStores.over(InMemoryStores.of(clock, ids, SUBSCRIPTIONS), ids);

    @Override
    public KeyBuzzPorts.Stores ports() {
        return ports;
    }

    @Override
    public IdSource ids() {
        return ids;
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public void elapse(Duration time) {
        clock.advance(time);
    }
}
