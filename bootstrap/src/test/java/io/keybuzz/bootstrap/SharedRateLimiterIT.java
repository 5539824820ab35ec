package io.keybuzz.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.adapters.integration.throttle.RateLimitAdapters;
import io.keybuzz.adapters.jdbi.JdbiStores;
import io.keybuzz.application.shared.RateLimiter;
import io.keybuzz.application.shared.RateLimiter.Limit;
import io.keybuzz.bootstrap.config.KeyBuzzConfig;
import io.keybuzz.testkit.FixedClock;
import io.keybuzz.testkit.contract.shared.RateLimiterContract;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The limiter all processes share, on a PostgreSQL of its own. */
class SharedRateLimiterIT extends RateLimiterContract {
    @TempDir
    static Path home;

    private static KeyBuzz keybuzz;
    private static DataSource source;
    private static DataSource workers;

    @BeforeAll
    static void start() {
        keybuzz = KeyBuzz.from(KeyBuzzConfig.read(Map.of("KEYBUZZ_HOME", home.toString())));
        JdbiStores stores = keybuzz.injector().getInstance(JdbiStores.class);
        source = stores.appDataSource();
        workers = stores.workerDataSource();
    }

    @AfterAll
    static void stop() {
        keybuzz.close();
    }

    @BeforeEach
    void forgetEverything() throws SQLException {
        execute(workers, "delete from shared.rate_limit_bucket");
    }

    @Override
    protected RateLimiter limiter(InstantSource time) {
        return RateLimitAdapters.shared(source, time);
    }

    @Test
    void two_processes_share_one_bucket() {
        FixedClock clock = new FixedClock();
        RateLimiter one = limiter(clock);
        RateLimiter other = limiter(clock);
        Limit two = Limit.perMinute(2);

        assertThat(one.take("shared", two).allowed()).isTrue();
        assertThat(other.take("shared", two).allowed()).isTrue();
        assertThat(one.take("shared", two).allowed()).isFalse();
    }

    @Test
    void a_store_that_fails_neither_opens_nor_closes_the_door_and_is_asked_again() throws SQLException {
        FixedClock clock = new FixedClock();
        boolean[] away = {true};
        RateLimiter limiter = RateLimitAdapters.shared(new Switchable(source, () -> away[0]), clock);
        Limit two = Limit.perMinute(2);

        assertThat(limiter.take("failing", two).allowed()).isTrue();
        assertThat(limiter.take("failing", two).allowed()).isTrue();
        assertThat(limiter.take("failing", two).allowed()).isFalse();

        away[0] = false;
        assertThat(limiter.take("failing", two).allowed()).isFalse();
        clock.advance(Duration.ofSeconds(5));
        assertThat(limiter.take("failing", two).allowed())
                .as("it has let two through")
                .isFalse();
        clock.advance(Duration.ofSeconds(60));
        assertThat(limiter.take("failing", two).remaining()).isEqualTo(1);
        assertThat(limiter(clock).take("failing", two).remaining())
                .as("counted where all see it")
                .isZero();
    }

    @Test
    void only_full_buckets_are_forgotten() throws SQLException {
        RateLimiter limiter = RateLimitAdapters.shared(source, InstantSource.system());
        limiter.take("in use", Limit.perMinute(5));
        limiter.take("full again", Limit.perMinute(5));
        execute(source, "update shared.rate_limit_bucket set expires_at = 0 where id like 'full again%'");

        assertThat(RateLimitAdapters.forgetFull(workers, InstantSource.system()))
                .isEqualTo(1);
        assertThat(limiter.take("in use", Limit.perMinute(5)).remaining()).isEqualTo(3);
    }

    private static void execute(DataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
