package io.keybuzz.bootstrap.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerVersionTest {
    @ParameterizedTest
    @ValueSource(ints = {150014, 150020, 160010, 170006, 180000, 180006, 190000})
    void a_patched_server_is_taken(int version) {
        assertThatCode(() -> ServerVersion.check(version)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(ints = {90624, 140099, 150013, 160009, 170005})
    void an_older_one_is_refused_with_the_ones_that_will_do(int version) {
        assertThatThrownBy(() -> ServerVersion.check(version)).hasMessageContaining("15.14, 16.10, 17.6");
    }
}
