package io.keybuzz.adapters.integration.throttle;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import io.keybuzz.application.shared.RateLimiter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Buckets that all nodes share, in the table {@code shared.rate_limit_bucket}; a round trip or two for each call. This process
 * counts by itself as well, and what it would refuse alone is refused without asking: whoever calls far too often does not
 * wear out the store. While the store does not answer, the own count stands, so that neither abuse nor a failing database opens
 * the door or closes it; the store is asked again after {@value #RETRY_SECONDS} s. Until then each process lets through as much as
 * the limit less what it has let through already.
 */
final class SharedRateLimiter implements RateLimiter {
    private static final Logger LOG = LoggerFactory.getLogger(SharedRateLimiter.class);
    private static final long RETRY_SECONDS = 5;
    private static final int BATCH = 1_000;
    private static final Duration KEPT_FULL = Duration.ofMinutes(10);
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final PostgreSQLSelectForUpdateBasedProxyManager<String> store;
    private final RateLimiter own;
    private final InstantMeter meter;
    private final AtomicLong retryAt = new AtomicLong();

    /** @param dataSource of a role that may read and write the table, with short timeouts */
    SharedRateLimiter(DataSource dataSource, InstantSource time) {
        this.meter = new InstantMeter(time);
        this.own = new InMemoryRateLimiter(time);
        this.store = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(dataSource)
                .table("shared.rate_limit_bucket")
                .idColumn("id")
                .stateColumn("state")
                .expiresAtColumn("expires_at")
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .expirationAfterWrite(ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(KEPT_FULL))
                .clientClock(meter)
                .requestTimeout(PATIENCE)
                .build();
    }

    @Override
    public Decision take(String bucket, Limit limit) {
        Decision mine = own.take(bucket, limit);
        if (!mine.allowed() || meter.currentTimeNanos() < retryAt.get()) {
            return mine;
        }
        try {
            ConsumptionProbe probe = store.builder()
                    .build(Decisions.name(bucket, limit), () -> configuration(limit))
                    .tryConsumeAndReturnRemaining(1);
            return Decisions.of(probe, limit);
        } catch (RuntimeException away) {
            retryAt.set(meter.currentTimeNanos() + TimeUnit.SECONDS.toNanos(RETRY_SECONDS));
            LOG.warn("the shared rate limits do not answer ({}); this process counts by itself", away.getMessage());
            return mine;
        }
    }

    /** Removes buckets that are full again, a thousand a transaction; for a role that may delete. @return how many */
    int forgetFull() {
        int total = 0;
        int gone = BATCH;
        while (gone == BATCH && !Thread.currentThread().isInterrupted()) {
            gone = store.removeExpired(BATCH);
            total += gone;
        }
        return total;
    }

    private static BucketConfiguration configuration(Limit limit) {
        return BucketConfiguration.builder()
                .addLimit(refill -> refill.capacity(limit.calls()).refillGreedy(limit.calls(), limit.period()))
                .build();
    }
}
