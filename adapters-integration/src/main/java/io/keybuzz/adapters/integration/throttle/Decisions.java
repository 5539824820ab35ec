package io.keybuzz.adapters.integration.throttle;

import io.github.bucket4j.ConsumptionProbe;
import io.keybuzz.application.shared.RateLimiter.Decision;
import io.keybuzz.application.shared.RateLimiter.Limit;
import java.time.Duration;

final class Decisions {
    private Decisions() {}

    /** A limit that was changed starts with full buckets of its own. */
    static String name(String bucket, Limit limit) {
        return bucket + '/' + limit.calls() + '/' + limit.period().toSeconds();
    }

    static Decision of(ConsumptionProbe probe, Limit limit) {
        return new Decision(
                probe.isConsumed(),
                limit,
                probe.getRemainingTokens(),
                Duration.ofNanos(probe.isConsumed() ? 0 : probe.getNanosToWaitForRefill()));
    }
}
