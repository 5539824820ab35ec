package io.keybuzz.adapters.integration.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncryptionSettingsTest {
    private static final String KEY = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";
    private static final String OTHER = KEY.replace("1e1f", "aabb");

    @Test
    void the_first_key_is_the_active_one_and_none_is_printed() {
        EncryptionSettings settings =
                EncryptionSettings.parse("2026-b:" + OTHER.toUpperCase(Locale.ROOT) + ", a:" + KEY);
        assertThat(settings.active()).isEqualTo("2026-b");
        assertThat(settings.ids()).containsExactlyInAnyOrder("2026-b", "a");
        assertThat(settings).hasToString("EncryptionSettings[2026-b, a]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "KEY | no id",
                ":KEY | no id",
                "a b:KEY | no id",
                "a:KEY, | no id",
                "a:KEY:KEY | no id",
                "a:KEYff | 64 hexadecimal",
                "a:short | 64 hexadecimal",
                "a:ZERO | hardly any different",
                "a:KEY,a:OTHER | names the id a twice",
                "a:KEY,b:KEY | under another id",
            })
    void what_is_wrong_is_said_without_a_key(String text, String words) {
        String value = text.replace("KEY", KEY).replace("OTHER", OTHER).replace("ZERO", "0".repeat(64));
        assertThatThrownBy(() -> EncryptionSettings.parse(value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(words)
                .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain("0001020304"));
    }
}
