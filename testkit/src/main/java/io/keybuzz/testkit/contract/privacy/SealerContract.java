package io.keybuzz.testkit.contract.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.privacy.port.Sealer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The promises of {@link Sealer}. */
public interface SealerContract {
    byte[] CONTEXT = "here".getBytes(UTF_8);
    byte[] PLAIN = "a canary in clear letters".getBytes(UTF_8);

    Sealer sealer();

    @Test
    default void what_was_sealed_comes_out_again() {
        byte[] key = sealer().newKey();
        for (byte[] plain : new byte[][] {PLAIN, new byte[0], new byte[100_000]}) {
            byte[] sealed = sealer().seal(key, plain, CONTEXT);
            assertThat(sealed).hasSize(12 + plain.length + 16);
            assertThat(sealer().open(key, sealed, CONTEXT))
                    .hasValueSatisfying(opened -> assertThat(opened).isEqualTo(plain));
        }
    }

    @Test
    default void nothing_of_the_secret_can_be_seen() {
        byte[] sealed = sealer().seal(sealer().newKey(), PLAIN, CONTEXT);
        assertThat(HexFormat.of().formatHex(sealed))
                .doesNotContain(HexFormat.of().formatHex("canary".getBytes(UTF_8)));
    }

    @Test
    default void keys_and_ivs_never_come_twice() {
        byte[] key = sealer().newKey();
        Set<String> keys = new HashSet<>();
        Set<String> ivs = new HashSet<>();
        for (int i = 0; i < 2_000; i++) {
            keys.add(HexFormat.of().formatHex(sealer().newKey()));
            ivs.add(HexFormat.of().formatHex(sealer().seal(key, PLAIN, CONTEXT), 0, 12));
        }
        assertThat(sealer().newKey()).hasSize(32);
        assertThat(keys).hasSize(2_000);
        assertThat(ivs).hasSize(2_000);
    }

    @Test
    default void a_flipped_bit_wherever_it_is_opens_nothing() {
        byte[] key = sealer().newKey();
        byte[] sealed = sealer().seal(key, PLAIN, CONTEXT);
        for (int bit = 0; bit < sealed.length * Byte.SIZE; bit++) {
            byte[] flipped = sealed.clone();
            flipped[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            assertThat(sealer().open(key, flipped, CONTEXT)).as("bit %d", bit).isEmpty();
        }
    }

    @Test
    default void another_key_another_context_and_a_piece_open_nothing() {
        byte[] key = sealer().newKey();
        byte[] sealed = sealer().seal(key, PLAIN, CONTEXT);
        assertThat(sealer().open(sealer().newKey(), sealed, CONTEXT)).isEmpty();
        assertThat(sealer().open(key, sealed, "there".getBytes(UTF_8))).isEmpty();
        assertThat(sealer().open(key, sealed, new byte[0])).isEmpty();
        for (int length = 0; length < sealed.length; length++) {
            assertThat(sealer().open(key, Arrays.copyOf(sealed, length), CONTEXT))
                    .as("%d bytes", length)
                    .isEmpty();
        }
    }
}
