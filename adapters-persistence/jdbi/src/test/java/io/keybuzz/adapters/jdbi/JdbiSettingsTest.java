package io.keybuzz.adapters.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class JdbiSettingsTest {
    private static final Login LOGIN = new Login("app", "secret-word");

    @Test
    void passwords_are_never_printed() {
        JdbiSettings settings = JdbiSettings.of("jdbc:postgresql://localhost/x", LOGIN, LOGIN, LOGIN);
        assertThat(settings.toString()).doesNotContain("secret-word");
        assertThat(new Roles.Passwords("secret-word", "b", "c", "d").toString()).doesNotContain("secret-word");
    }

    @Test
    void only_postgresql_is_spoken() {
        assertThatThrownBy(() -> JdbiSettings.of("jdbc:h2:mem", LOGIN, LOGIN, LOGIN))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_ladder_of_timeouts_that_does_not_climb_is_refused() {
        Duration second = Duration.ofSeconds(1);
        Duration minute = Duration.ofMinutes(1);
        assertThatThrownBy(() -> new JdbiTimeouts(second, minute, second, second, second, second))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new JdbiTimeouts(minute, second, minute, second, second, second))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_driver_is_told_to_keep_values_out_of_its_messages_and_to_give_up_in_time() {
        var driver = Pools.driverProperties(JdbiSettings.of("jdbc:postgresql://localhost/x", LOGIN, LOGIN, LOGIN));
        assertThat(driver)
                .containsEntry("logServerErrorDetail", "false")
                .containsEntry("socketTimeout", "4")
                .containsEntry("tcpKeepAlive", "true")
                .containsEntry("ApplicationName", "keybuzz");
        assertThat(driver.getProperty("options"))
                .contains("statement_timeout=3000")
                .contains("lock_timeout=2000")
                .contains("idle_in_transaction_session_timeout=10000");
    }
}
