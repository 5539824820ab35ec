package io.keybuzz.adapters.marketplace.shared.polled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keybuzz.adapters.marketplace.PolledConnections;
import io.keybuzz.adapters.marketplace.shared.polled.TokenMemory.Token;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.Provider;
import io.keybuzz.domain.marketplace.secret.StoredSecret;
import io.keybuzz.domain.shared.Channel;
import io.keybuzz.testkit.Concurrently;
import io.keybuzz.testkit.FixedClock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TokenMemoryTest {
    private final FixedClock clock = new FixedClock();
    private final TokenMemory tokens = new TokenMemory(clock);
    private final Connection connection = PolledConnections.of(Provider.FNAC, Channel.FNAC, 1);
    private final StoredSecret secret = new StoredSecret(Map.of("key", "k"), 1);
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void a_token_is_used_until_a_minute_before_its_end() {
        assertThat(token()).isEqualTo("t1");
        clock.advance(Duration.ofSeconds(239));
        assertThat(token()).isEqualTo("t1");
        clock.advance(Duration.ofSeconds(1));
        assertThat(token()).isEqualTo("t2");
    }

    @Test
    void new_credentials_need_a_new_token_and_other_connections_their_own() {
        token();

        assertThat(tokens.token(connection, new StoredSecret(Map.of("key", "n"), 2), this::fresh))
                .isEqualTo("t2");
        assertThat(tokens.token(PolledConnections.of(Provider.FNAC, Channel.FNAC, 2), secret, this::fresh))
                .isEqualTo("t3");
    }

    @Test
    void only_the_refused_token_is_forgotten() {
        token();
        tokens.forget(connection, "t0");
        assertThat(token()).isEqualTo("t1");
        tokens.forget(connection, "t1");
        assertThat(token()).isEqualTo("t2");
    }

    @Test
    void nothing_is_kept_of_a_failed_sign_in_and_nothing_is_told() {
        assertThatThrownBy(() -> tokens.token(connection, secret, () -> {
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(token()).isEqualTo("t1");
        assertThat(fresh()).asString().doesNotContain("t2");
    }

    @Test
    void many_at_once_ask_once() {
        assertThat(Concurrently.run(16, this::token)).allMatch(Concurrently.Outcome::succeeded);

        assertThat(asked).hasValue(1);
    }

    private String token() {
        return tokens.token(connection, secret, this::fresh);
    }

    private Token fresh() {
        return new Token("t" + asked.incrementAndGet(), clock.instant().plus(Duration.ofMinutes(5)));
    }
}
