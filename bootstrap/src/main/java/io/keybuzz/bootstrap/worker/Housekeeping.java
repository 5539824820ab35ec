package io.keybuzz.bootstrap.worker;

import io.keybuzz.application.KeyBuzzPorts;
import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.application.shared.Worker;
import io.keybuzz.application.shared.once.KeyedAnswers;
import java.time.Instant;
import java.time.InstantSource;

/** Throws away what was kept for a time and is of no use any more. */
@Worker("the tidy house")
public final class Housekeeping {
    private static final TenantScope QUEUES = new TenantScope.Queues("housekeeping");
    private static final int BATCH = 1_000;

    private final KeyBuzzPorts.Stores stores;
    private final InstantSource time;

    public Housekeeping(KeyBuzzPorts.Stores stores, InstantSource time) {
        this.stores = stores;
        this.time = time;
    }

    /** Forgets answers to idempotency keys that nobody will be given again, a thousand a transaction. @return how many */
    public int forgetKeys() {
        Instant before = time.instant().minus(KeyedAnswers.KEPT);
        int total = 0;
        int gone = BATCH;
        while (gone == BATCH && !Thread.currentThread().isInterrupted()) {
            gone = stores.unitOfWork().run(QUEUES, () -> stores.answers().forget(before, BATCH));
            total += gone;
        }
        return total;
    }
}
