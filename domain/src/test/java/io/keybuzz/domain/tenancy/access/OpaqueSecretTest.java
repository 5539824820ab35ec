package io.keybuzz.domain.tenancy.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpaqueSecretTest {
    private static final OpaqueSecret ONE = new OpaqueSecret("1".repeat(43));
    private static final OpaqueSecret TWO = new OpaqueSecret("2".repeat(43));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "short",
                "é111111111111111111111111111111111111111111",
                "1111111111111111111111111111111111111111111\n"
            })
    void what_has_not_the_form_of_a_secret_is_none(String text) {
        assertThat(OpaqueSecret.parse(text)).isEmpty();
        assertThatThrownBy(() -> new OpaqueSecret(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not an opaque secret");
    }

    @Test
    void the_successor_is_the_same_for_the_same_salt_and_for_nothing_else() {
        assertThat(ONE.successor(TWO)).isEqualTo(ONE.successor(TWO));
        assertThat(ONE.successor(TWO)).isNotEqualTo(TWO.successor(ONE)).isNotEqualTo(ONE.successor(ONE));
        assertThat(OpaqueSecret.parse(ONE.successor(TWO).text())).isPresent();
        assertThat(ONE.successor(TWO).hash()).isNotEqualTo(ONE.hash());
    }

    @Test
    void only_the_digest_can_be_shown() {
        assertThat(ONE.toString()).doesNotContain("1");
        assertThat(SecretHash.of("abc").hex())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(SecretHash.of("abc").bytes()).hasSize(32);
        assertThatThrownBy(() -> new SecretHash("BA78")).isInstanceOf(IllegalArgumentException.class);
    }
}
