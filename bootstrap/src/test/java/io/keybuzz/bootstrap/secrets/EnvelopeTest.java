package io.keybuzz.bootstrap.secrets;

import static io.keybuzz.bootstrap.secrets.Secrets.place;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keybuzz.adapters.integration.secret.AesGcmSealer;
import io.keybuzz.application.privacy.Privacy;
import io.keybuzz.domain.privacy.port.Sealer;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.UserId;
import io.keybuzz.domain.shared.secret.Sealed;
import io.keybuzz.domain.shared.secret.SecretPlace;
import io.keybuzz.domain.shared.secret.SecretUnreadable;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EnvelopeTest {
    /** {@code -Dkeybuzz.secrets.count=1000000} for the full figure. */
    private static final int COUNT = Integer.getInteger("keybuzz.secrets.count", 20_000);

    private static final byte[] SECRET = "a canary in clear letters".getBytes(UTF_8);

    private final Secrets store = new Secrets();
    private final TenantId tenant = store.tenant;
    private final UserId row = store.ids.next(UserId::new);
    private final Privacy privacy = store.with(Secrets.OLD);

    private Sealed sealed() {
        return store.in(tenant, () -> privacy.secrets().seal(place(tenant, row), SECRET));
    }

    private byte[] opened(SecretPlace place, Sealed sealed) {
        return store.in(place.tenant(), () -> privacy.secrets().open(place, sealed));
    }

    private void assertClosed(SecretPlace place, Sealed sealed) {
        assertThatThrownBy(() -> opened(place, sealed)).isInstanceOf(SecretUnreadable.class);
    }

    @Test
    void a_secret_comes_out_as_it_went_in_and_never_looks_the_same_twice() {
        Sealed one = sealed();
        Sealed two = sealed();
        assertThat(one).isNotEqualTo(two);
        assertThat(one.toByteArray()).hasSize(5 + 60 + 12 + SECRET.length + 16);
        assertThat(one.tenantKey()).isEqualTo(1);
        assertThat(new String(one.toByteArray(), ISO_8859_1)).doesNotContain("canary");
        assertThat(opened(place(tenant, row), one)).isEqualTo(SECRET);
        assertThat(opened(place(tenant, row), two)).isEqualTo(SECRET);
    }

    @Test
    void an_empty_secret_is_one_too() {
        Sealed empty = store.in(tenant, () -> privacy.secrets().seal(place(tenant, row), new byte[0]));
        assertThat(opened(place(tenant, row), empty)).isEmpty();
    }

    @Test
    void each_of_its_bits_counts() {
        byte[] bytes = sealed().toByteArray();
        int bits = bytes.length * Byte.SIZE;
        assertThat(bits).isGreaterThan(200);
        for (int bit = 0; bit < bits; bit++) {
            byte[] flipped = bytes.clone();
            flipped[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            assertClosed(place(tenant, row), Sealed.of(flipped));
        }
    }

    @Test
    void a_piece_of_it_is_nothing() {
        byte[] bytes = sealed().toByteArray();
        for (int length = 0; length < bytes.length; length++) {
            assertClosed(place(tenant, row), Sealed.of(Arrays.copyOf(bytes, length)));
        }
    }

    @Test
    void moved_to_another_row_column_table_or_tenant_it_stays_closed() {
        Sealed sealed = sealed();
        UserId other = store.ids.next(UserId::new);
        TenantId stranger = store.ids.next(TenantId::new);
        store.stored(privacy, stranger);
        UUID id = row.value();
        assertClosed(place(tenant, other), sealed);
        assertClosed(new SecretPlace(tenant, "tenancy.second_factor", id, "other_sealed"), sealed);
        assertClosed(new SecretPlace(tenant, "tenancy.other", id, "seed_sealed"), sealed);
        assertClosed(place(stranger, row), sealed);
        assertThat(opened(place(tenant, row), sealed)).isEqualTo(SECRET);
    }

    @Test
    void two_values_cannot_swap_their_insides() {
        byte[] one = sealed().toByteArray();
        byte[] two = sealed().toByteArray();
        byte[] mixed = one.clone();
        System.arraycopy(two, 65, mixed, 65, mixed.length - 65);
        assertClosed(place(tenant, row), Sealed.of(mixed));
    }

    @Test
    void a_missing_key_is_named_and_never_an_empty_value() {
        Sealed sealed = sealed();
        store.clock.advance(Duration.ofHours(1));
        Privacy without = store.with(Secrets.NEW);
        assertThatThrownBy(() -> store.in(tenant, () -> without.secrets().open(place(tenant, row), sealed)))
                .isInstanceOfSatisfying(
                        SecretUnreadable.class, lost -> assertThat(lost.keyId()).isEqualTo("master key old"))
                .hasMessageContaining("master key old is not configured");
        assertThatThrownBy(() -> store.in(tenant, () -> without.secrets().seal(place(tenant, row), SECRET)))
                .isInstanceOf(SecretUnreadable.class);

        byte[] bytes = sealed.toByteArray();
        ByteBuffer.wrap(bytes).putInt(1, 7);
        assertThatThrownBy(() -> opened(place(tenant, row), Sealed.of(bytes)))
                .isInstanceOf(SecretUnreadable.class)
                .hasMessageContaining("tenant key 7");
    }

    @Test
    void another_key_under_the_same_name_opens_nothing_and_is_told_apart() {
        Sealed sealed = sealed();
        Privacy impostor = store.with(Secrets.NEW.replace("new:", "old:"));
        assertThatThrownBy(() -> store.in(tenant, () -> impostor.secrets().open(place(tenant, row), sealed)))
                .isInstanceOf(SecretUnreadable.class)
                .hasMessageContaining("master key old does not open it");
    }

    @Test
    void a_key_that_was_rolled_back_is_not_remembered() {
        Sealed[] lost = new Sealed[1];
        assertThatThrownBy(() -> store.in(tenant, () -> {
                    lost[0] = privacy.secrets().seal(place(tenant, row), SECRET);
                    privacy.secrets().open(place(tenant, row), lost[0]);
                    throw new UnsupportedOperationException("crash");
                }))
                .isInstanceOf(UnsupportedOperationException.class);
        Sealed kept = sealed();
        assertThat(opened(place(tenant, row), kept)).isEqualTo(SECRET);
        assertClosed(place(tenant, row), lost[0]);
    }

    @Test
    void a_key_that_is_remembered_is_asked_for_again_after_a_minute() {
        Sealed sealed = sealed();
        store.clock.advance(Duration.ofMinutes(11));
        assertThat(opened(place(tenant, row), sealed)).isEqualTo(SECRET);
        assertThat(opened(place(tenant, row), sealed)).isEqualTo(SECRET);
        store.clock.advance(Duration.ofMinutes(2));
        assertThat(opened(place(tenant, row), sealed)).isEqualTo(SECRET);
    }

    @Test
    void no_iv_comes_twice_under_a_key() {
        Counting counting = new Counting(2 * COUNT);
        Privacy counted = store.with(Secrets.OLD, counting);
        SecretPlace place = place(tenant, row);
        for (int done = 0; done < COUNT; done += 1_000) {
            store.in(tenant, () -> {
                for (int i = 0; i < 1_000; i++) {
                    counted.secrets().seal(place, SECRET);
                }
                return true;
            });
        }
        assertThat(counting.size).isEqualTo(2 * COUNT);
        assertThat(counting.repeated()).isZero();
        System.out.printf("%,d values sealed, %,d pairs of key and iv, 0 repeated%n", COUNT, counting.size);
    }

    /** Keeps 64 bits of a digest of each key and iv: two million of those meet by chance once in ten million runs. */
    private static final class Counting implements Sealer {
        private final Sealer real = new AesGcmSealer();
        private final long[] pairs;
        private int size;

        Counting(int most) {
            pairs = new long[most];
        }

        @Override
        public byte[] newKey() {
            return real.newKey();
        }

        @Override
        public byte[] seal(byte[] key, byte[] plain, byte[] context) {
            byte[] sealed = real.seal(key, plain, context);
            try {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                digest.update(key);
                digest.update(sealed, 0, 12);
                pairs[size++] = ByteBuffer.wrap(digest.digest()).getLong();
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
            return sealed;
        }

        @Override
        public Optional<byte[]> open(byte[] key, byte[] sealed, byte[] context) {
            return real.open(key, sealed, context);
        }

        long repeated() {
            return size - Arrays.stream(pairs, 0, size).distinct().count();
        }
    }
}
