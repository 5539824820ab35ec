package io.keybuzz.testkit.contract.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.application.shared.RateLimiter;
import io.keybuzz.application.shared.RateLimiter.Decision;
import io.keybuzz.application.shared.RateLimiter.Limit;
import io.keybuzz.testkit.FixedClock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link RateLimiter} promises. */
public abstract class RateLimiterContract {
    private static final Limit THREE_A_MINUTE = Limit.perMinute(3);

    private final FixedClock clock = new FixedClock();

    /** A limiter whose buckets nobody has met yet. */
    protected abstract RateLimiter limiter(InstantSource time);

    @Test
    void a_full_bucket_lets_its_calls_through_at_once_and_then_one_after_another() {
        RateLimiter limiter = limiter(clock);
        assertThat(List.of(
                        take(limiter).remaining(),
                        take(limiter).remaining(),
                        take(limiter).remaining()))
                .containsExactly(2L, 1L, 0L);

        Decision refused = take(limiter);
        assertThat(refused.allowed()).isFalse();
        assertThat(refused.retryIn()).isEqualTo(Duration.ofSeconds(20));

        clock.advance(Duration.ofSeconds(20));
        assertThat(take(limiter).allowed()).isTrue();
        assertThat(take(limiter).allowed()).isFalse();
    }

    @Test
    void a_bucket_never_holds_more_than_its_limit() {
        RateLimiter limiter = limiter(clock);
        take(limiter);
        clock.advance(Duration.ofHours(1));
        assertThat(take(limiter).remaining()).isEqualTo(2);
    }

    @Test
    void buckets_do_not_know_each_other() {
        RateLimiter limiter = limiter(clock);
        IntStream.range(0, 4).forEach(call -> take(limiter));
        assertThat(limiter.take("another", THREE_A_MINUTE).allowed()).isTrue();
        assertThat(limiter.take("bucket", Limit.perMinute(4)).allowed()).isTrue();
    }

    @Test
    void calls_at_the_same_time_are_counted_each() throws Exception {
        RateLimiter limiter = limiter(clock);
        Callable<Boolean> call =
                () -> limiter.take("contended", Limit.perMinute(10)).allowed();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<Boolean>> calls =
                    threads.invokeAll(IntStream.range(0, 40).mapToObj(i -> call).toList());
            int allowed = 0;
            for (Future<Boolean> answer : calls) {
                allowed += answer.get() ? 1 : 0;
            }
            assertThat(allowed).isEqualTo(10);
        } finally {
            threads.shutdownNow();
        }
    }

    private static Decision take(RateLimiter limiter) {
        return limiter.take("bucket", THREE_A_MINUTE);
    }
}
