package io.keybuzz.adapters.integration.throttle;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.keybuzz.application.shared.RateLimiter;
import java.time.Duration;
import java.time.InstantSource;

/**
 * Buckets of this process alone: with several nodes each allows the whole limit. A bucket nobody asked for in twice the longest
 * period is full again and therefore forgotten; of more than {@value #KEPT} the least used are.
 */
final class InMemoryRateLimiter implements RateLimiter {
    private static final int KEPT = 200_000;
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(2);

    private final InstantMeter meter;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(KEPT)
            .expireAfterAccess(FORGOTTEN_AFTER)
            .build();

    InMemoryRateLimiter(InstantSource time) {
        this.meter = new InstantMeter(time);
    }

    @Override
    public Decision take(String bucket, Limit limit) {
        ConsumptionProbe probe =
                buckets.get(Decisions.name(bucket, limit), name -> fresh(limit)).tryConsumeAndReturnRemaining(1);
        return Decisions.of(probe, limit);
    }

    private Bucket fresh(Limit limit) {
        return Bucket.builder()
                .withCustomTimePrecision(meter)
                .addLimit(refill -> refill.capacity(limit.calls()).refillGreedy(limit.calls(), limit.period()))
                .build();
    }
}
