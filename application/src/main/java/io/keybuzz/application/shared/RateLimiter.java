package io.keybuzz.application.shared;

import java.time.Duration;

/**
 * Counts calls against limits. Buckets fill evenly: a limit of 60 in a minute lets 60 through at once and then one a second.
 * Never fails: what an adapter does while its store is away is part of the adapter's promise.
 */
@FunctionalInterface
public interface RateLimiter {
    /**
     * Takes one call from a bucket, which is full when it is met first.
     *
     * @param bucket whose calls these are, such as {@code user:…:write}; different limits need different names
     */
    Decision take(String bucket, Limit limit);

    /** Lets everything pass, for embedders and load tests. */
    static RateLimiter none() {
        return (bucket, limit) -> new Decision(true, limit, limit.calls(), Duration.ZERO);
    }

    /**
     * @param calls at once, and in each period in the long run; at least 1
     * @param period at least a second
     */
    record Limit(long calls, Duration period) {
        public Limit {
            if (calls < 1 || period.compareTo(Duration.ofSeconds(1)) < 0) {
                throw new IllegalArgumentException("a limit needs a call and a second at least");
            }
        }

        public static Limit perMinute(long calls) {
            return new Limit(calls, Duration.ofMinutes(1));
        }
    }

    /**
     * @param allowed whether the call may go on
     * @param remaining calls left right now
     * @param retryIn until the next call would be allowed; zero when this one was
     */
    record Decision(boolean allowed, Limit limit, long remaining, Duration retryIn) {
        /** The decision that leaves less. */
        public Decision tighter(Decision other) {
            if (allowed != other.allowed) {
                return allowed ? other : this;
            }
            return allowed
                    ? (other.remaining < remaining ? other : this)
                    : (other.retryIn.compareTo(retryIn) > 0 ? other : this);
        }
    }
}
