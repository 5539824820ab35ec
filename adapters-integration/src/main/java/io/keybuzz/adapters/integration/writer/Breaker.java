package io.keybuzz.adapters.integration.writer;

import io.keybuzz.domain.automation.writing.WritingTrouble;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Leaves a model alone that has failed several times in a row; after a while one call may see whether it is back. Kept by each
 * process for itself.
 */
final class Breaker {
    static final int FAILURES = 5;
    static final Duration REST = Duration.ofSeconds(30);

    private final InstantSource time;
    private int failures;
    private Instant restsUntil = Instant.MIN;

    Breaker(InstantSource time) {
        this.time = time;
    }

    /** Throws {@link WritingTrouble} DOWN while the model is left alone. */
    synchronized void enter() {
        Instant now = time.instant();
        if (failures >= FAILURES) {
            if (now.isBefore(restsUntil)) {
                throw new WritingTrouble(
                        WritingTrouble.Kind.DOWN, "The model has failed several times and is left alone for a while");
            }
            restsUntil = now.plus(REST);
        }
    }

    synchronized void succeeded() {
        failures = 0;
    }

    /** Only what says that the model is not well counts: a refusal is an answer. */
    synchronized void failed(WritingTrouble trouble) {
        if (!trouble.isTransient()) {
            failures = 0;
        } else if (++failures >= FAILURES) {
            restsUntil = time.instant().plus(REST);
        }
    }
}
