package io.keybuzz.adapters.integration.throttle;

import io.keybuzz.application.shared.RateLimiter;
import java.time.InstantSource;
import javax.sql.DataSource;

/** The rate limiters there are. */
public final class RateLimitAdapters {
    private RateLimitAdapters() {}

    /** Counts in this process alone. */
    public static RateLimiter inMemory(InstantSource time) {
        return new InMemoryRateLimiter(time);
    }

    /** Counts together with every process on this database. @param database as a role that may read and write the buckets */
    public static RateLimiter shared(DataSource database, InstantSource time) {
        return new SharedRateLimiter(database, time);
    }

    /** Removes shared buckets that are full again. @param database as a role that may delete them. @return how many */
    public static int forgetFull(DataSource database, InstantSource time) {
        return new SharedRateLimiter(database, time).forgetFull();
    }
}
