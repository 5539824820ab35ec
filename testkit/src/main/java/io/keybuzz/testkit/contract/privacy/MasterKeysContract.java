package io.keybuzz.testkit.contract.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.privacy.port.MasterKeys;
import org.junit.jupiter.api.Test;

/** The promises of {@link MasterKeys}. */
public interface MasterKeysContract {
    byte[] CONTEXT = "tenant one".getBytes(UTF_8);
    byte[] KEY = "0123456789abcdef0123456789abcdef".getBytes(UTF_8);

    /** With one key, {@code old}. */
    MasterKeys before();

    /** With a key {@code new} in front of the same {@code old}. */
    MasterKeys during();

    /** With {@code new} alone. */
    MasterKeys after();

    @Test
    default void the_first_key_is_active_and_all_are_known() {
        assertThat(before().active()).isEqualTo("old");
        assertThat(during().active()).isEqualTo("new");
        assertThat(during().known()).containsExactlyInAnyOrder("old", "new");
        assertThat(after().known()).containsExactly("new");
    }

    @Test
    default void what_the_old_key_wrapped_opens_beside_the_new_one() {
        byte[] wrapped = before().wrap(KEY, CONTEXT);
        assertThat(during().unwrap("old", wrapped, CONTEXT))
                .hasValueSatisfying(key -> assertThat(key).isEqualTo(KEY));
        assertThat(during().unwrap("new", wrapped, CONTEXT)).isEmpty();
        assertThat(after().unwrap("old", wrapped, CONTEXT)).isEmpty();
        assertThat(after().unwrap("new", wrapped, CONTEXT)).isEmpty();
    }

    @Test
    default void what_is_wrapped_now_opens_without_the_old_key() {
        byte[] wrapped = during().wrap(KEY, CONTEXT);
        assertThat(after().unwrap("new", wrapped, CONTEXT))
                .hasValueSatisfying(key -> assertThat(key).isEqualTo(KEY));
    }

    @Test
    default void a_wrapped_key_is_good_in_its_own_context_and_unchanged_only() {
        byte[] wrapped = before().wrap(KEY, CONTEXT);
        assertThat(before().unwrap("old", wrapped, "tenant two".getBytes(UTF_8)))
                .isEmpty();
        wrapped[wrapped.length / 2] ^= 1;
        assertThat(before().unwrap("old", wrapped, CONTEXT)).isEmpty();
        assertThat(before().unwrap("old", new byte[0], CONTEXT)).isEmpty();
    }

    @Test
    default void wrapping_twice_never_gives_the_same() {
        assertThat(before().wrap(KEY, CONTEXT)).isNotEqualTo(before().wrap(KEY, CONTEXT));
    }
}
