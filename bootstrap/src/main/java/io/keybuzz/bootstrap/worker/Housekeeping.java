package io.keybuzz.bootstrap.worker;

import io.keybuzz.application.KeyBuzzPorts;
import io.keybuzz.application.shared.Leftovers.Kind;
import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.application.shared.Worker;
import io.keybuzz.application.shared.once.KeyedAnswers;
import io.keybuzz.bootstrap.config.KeyBuzzConfig;
import io.keybuzz.domain.tenancy.access.LoginGuard;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.function.ObjIntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Throws away what was kept for a time and is of no use any more, a thousand rows a transaction. */
@Worker("the tidy house")
public final class Housekeeping {
    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
    private static final TenantScope QUEUES = new TenantScope.Queues("housekeeping");
    private static final int BATCH = 1_000;

    /** Over is over. */
    private static final Duration PRESENCES = Duration.ofMinutes(1);

    /** Only the tokens of a session that is over tell a copy from a guess. */
    private static final Duration SESSIONS = Duration.ofDays(30);

    /** As long as somebody may want to know what became of each ticket. */
    private static final Duration BULK_JOBS = Duration.ofDays(30);

    /** Long enough for somebody to ask why it did not work. */
    private static final Duration LINKS = Duration.ofDays(1);

    private final KeyBuzzPorts.Stores stores;
    private final InstantSource time;
    private final ObjIntConsumer<String> counted;
    private final Map<Kind, Duration> kept = new EnumMap<>(Kind.class);

    /** @param counted hears what was thrown away, in one word, and how much of it */
    public Housekeeping(
            KeyBuzzPorts.Stores stores,
            InstantSource time,
            KeyBuzzConfig.Retention retention,
            ObjIntConsumer<String> counted) {
        this.stores = stores;
        this.time = time;
        this.counted = counted;
        kept.put(Kind.PRESENCES, PRESENCES);
        kept.put(Kind.SESSIONS, SESSIONS);
        kept.put(Kind.LOGIN_CHALLENGES, LINKS);
        kept.put(Kind.PASSWORD_LINKS, LINKS);
        kept.put(Kind.BULK_JOBS, BULK_JOBS);
        kept.put(Kind.LOGIN_GUARDS, LoginGuard.KEPT);
        kept.put(Kind.DELIVERED_EVENTS, retention.events());
        kept.put(Kind.RAW_CONTENTS, retention.raw());
    }

    /** Everything; what fails is left for the next time and keeps nothing else from going. */
    public void tidy() {
        tell("idempotency_keys", this::forgetKeys);
        kept.keySet().forEach(kind -> tell(kind.name().toLowerCase(Locale.ROOT), () -> clear(kind)));
    }

    /** Forgets answers to idempotency keys that nobody will be given again. @return how many */
    public int forgetKeys() {
        Instant before = time.instant().minus(KeyedAnswers.KEPT);
        return inBatches(() -> stores.answers().forget(before, BATCH));
    }

    /** Throws away what has been over for as long as it is kept. @return how many */
    public int clear(Kind kind) {
        Instant before = time.instant().minus(kept.getOrDefault(kind, SESSIONS));
        return inBatches(() -> stores.leftovers().clear(kind, before, BATCH));
    }

    private int inBatches(IntSupplier batch) {
        int total = 0;
        int gone = BATCH;
        while (gone == BATCH && !Thread.currentThread().isInterrupted()) {
            gone = stores.unitOfWork().run(QUEUES, batch::getAsInt);
            total += gone;
        }
        return total;
    }

    private void tell(String what, IntSupplier work) {
        try {
            int gone = work.getAsInt();
            if (gone > 0) {
                LOG.info("threw away {} {}", gone, what);
                counted.accept(what, gone);
            }
        } catch (RuntimeException failed) {
            LOG.warn("{} could not be thrown away, trying again later", what, failed);
        }
    }
}
