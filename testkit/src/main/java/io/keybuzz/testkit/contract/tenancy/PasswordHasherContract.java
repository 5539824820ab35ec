package io.keybuzz.testkit.contract.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.tenancy.PasswordHash;
import io.keybuzz.domain.tenancy.port.PasswordHasher;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The promises of {@link io.keybuzz.domain.tenancy.port.PasswordHasher}. */
public interface PasswordHasherContract {
    /** A hasher that is as quick as it may be, and idle. */
    PasswordHasher hasher();

    private boolean matches(String password, String hashed) {
        return hasher().matches(password, Optional.of(hasher().hash(hashed)));
    }

    @Test
    default void the_password_that_was_hashed_matches_and_no_other() {
        assertThat(matches("correct horse", "correct horse")).isTrue();
        assertThat(matches("correct horse ", "correct horse")).isFalse();
        assertThat(matches("Correct horse", "correct horse")).isFalse();
        assertThat(matches("", "correct horse")).isFalse();
    }

    @Test
    default void one_password_has_a_new_hash_each_time() {
        assertThat(hasher().hash("same")).isNotEqualTo(hasher().hash("same"));
    }

    @Test
    default void no_character_of_a_long_password_is_ignored() {
        String seventyTwo = "x".repeat(72);

        assertThat(matches(seventyTwo + "a", seventyTwo + "a")).isTrue();
        assertThat(matches(seventyTwo + "b", seventyTwo + "a")).isFalse();
        assertThat(matches(seventyTwo, seventyTwo + "a")).isFalse();
        assertThat(matches("é".repeat(200) + "a", "é".repeat(200) + "b")).isFalse();
    }

    @Test
    default void no_character_is_special() {
        assertThat(matches("a\0b", "a\0c")).isFalse();
        assertThat(matches("pässwörd 🔑", "pässwörd 🔑")).isTrue();
        assertThat(matches("pässwörd ?", "pässwörd 🔑")).isFalse();
    }

    @Test
    default void without_a_stored_hash_nothing_matches() {
        assertThat(hasher().matches("anything", Optional.empty())).isFalse();
        assertThat(hasher().matches("", Optional.empty())).isFalse();
    }

    @Test
    default void a_broken_stored_hash_matches_nothing_and_throws_nothing() {
        for (String broken :
                List.of("", "plain", "$2a$", "$2a$99$" + "a".repeat(53), "$2b$04$short", "v1$none$2a$04$x")) {
            assertThat(hasher().matches("anything", Optional.of(new PasswordHash(broken))))
                    .as("stored %s", broken)
                    .isFalse();
            assertThat(hasher().matches(broken, Optional.of(new PasswordHash(broken))))
                    .as("the stored text itself")
                    .isFalse();
        }
    }

    @Test
    default void hashes_of_the_b_and_the_y_form_verify_too() {
        String hash = hasher().hash("correct horse").value();

        for (String form : List.of("$2b$", "$2y$")) {
            PasswordHash other = new PasswordHash(hash.replace("$2a$", form));
            assertThat(hasher().matches("correct horse", Optional.of(other))).isTrue();
            assertThat(hasher().matches("wrong horse", Optional.of(other))).isFalse();
        }
    }

    @Test
    default void a_hash_does_not_print_itself() {
        PasswordHash hash = hasher().hash("correct horse");

        assertThat(hash.toString()).doesNotContain(hash.value());
        assertThat(hash.value()).doesNotContain("correct horse");
    }
}
