package io.keybuzz.adapters.marketplace.shared.http;

import io.keybuzz.domain.marketplace.ConnectionId;
import io.keybuzz.domain.marketplace.health.ChannelTrouble;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The budget of each operation of each connection: a bucket of tokens that fills up at a rate, as channels count
 * (reference/marketplaces.md §2.6, §12.6). One process polls a connection at a time, so the buckets need not be shared. An
 * empty bucket refuses before the channel has to.
 */
public final class TokenBuckets {
    private final InstantSource time;
    private final Map<Key, Bucket> buckets = new ConcurrentHashMap<>();

    public TokenBuckets(InstantSource time) {
        this.time = time;
    }

    /** What an operation may be asked. @param perSecond filled up at this rate. @param burst tokens a full bucket has */
    public record Plan(String operation, double perSecond, int burst) {}

    /** Takes a token. @throws ChannelTrouble throttled if there is none, with the time until there is one */
    public void take(ConnectionId connection, Plan plan) {
        Optional<Duration> wait = bucket(connection, plan).take(time.instant());
        if (wait.isPresent()) {
            throw ChannelTrouble.throttled("budget-used-up", "The channel has been asked often enough for now", wait);
        }
    }

    /** The channel names another rate; it is believed between a tenth and ten times the plan's. */
    public void adopt(ConnectionId connection, Plan plan, double perSecond) {
        double believed = Math.max(plan.perSecond() / 10, Math.min(plan.perSecond() * 10, perSecond));
        bucket(connection, plan).rate(believed, time.instant());
    }

    /** The channel says that it was asked too often: nothing is left, and nothing comes for as long as it asks to wait. */
    public void empty(ConnectionId connection, Plan plan, Optional<Duration> wait) {
        bucket(connection, plan).empty(time.instant(), wait.orElse(Duration.ZERO));
    }

    private Bucket bucket(ConnectionId connection, Plan plan) {
        return buckets.computeIfAbsent(new Key(connection, plan.operation()), key -> new Bucket(plan, time.instant()));
    }

    private record Key(ConnectionId connection, String operation) {}

    private static final class Bucket {
        private final int burst;
        private double perSecond;
        private double tokens;
        private Instant counted;

        Bucket(Plan plan, Instant now) {
            this.burst = plan.burst();
            this.perSecond = plan.perSecond();
            this.tokens = plan.burst();
            this.counted = now;
        }

        synchronized Optional<Duration> take(Instant now) {
            fill(now);
            if (tokens >= 1) {
                tokens -= 1;
                return Optional.empty();
            }
            Duration filling = Duration.ofMillis((long) Math.ceil((1 - tokens) / perSecond * 1000));
            return Optional.of(
                    counted.isAfter(now) ? Duration.between(now, counted).plus(filling) : filling);
        }

        synchronized void rate(double value, Instant now) {
            fill(now);
            perSecond = value;
        }

        synchronized void empty(Instant now, Duration wait) {
            tokens = 0;
            counted = now.plus(wait);
        }

        private void fill(Instant now) {
            if (now.isAfter(counted)) {
                double gained = Duration.between(counted, now).toMillis() / 1000.0 * perSecond;
                tokens = Math.min(burst, tokens + gained);
                counted = now;
            }
        }
    }
}
