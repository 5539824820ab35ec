package io.keybuzz.testkit.contract.ticketing.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.attachment.BlobKey;
import io.keybuzz.domain.ticketing.attachment.BlobUpload;
import io.keybuzz.domain.ticketing.attachment.port.Blobs;
import io.keybuzz.testkit.Concurrently;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The promises of {@link io.keybuzz.domain.ticketing.attachment.port.Blobs}. */
public interface BlobsContract {
    /** The same all through one test method. */
    Blobs blobs();

    /** Whatever lies about that no key leads to, such as files on their way. */
    long leftovers();

    private static TenantId tenant() {
        return new TenantId(UUID.randomUUID());
    }

    private static byte[] bytes(int length, long seed) {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    private BlobKey stored(TenantId tenant, byte[] bytes, int piece) {
        try (BlobUpload upload = blobs().begin(tenant)) {
            for (int at = 0; at < bytes.length; at += piece) {
                upload.write(bytes, at, Math.min(piece, bytes.length - at));
            }
            return upload.finish();
        }
    }

    private Optional<byte[]> read(TenantId tenant, BlobKey key) {
        return blobs().open(tenant, key).map(open -> {
            try (InputStream in = open) {
                return in.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Test
    default void bytes_come_back_as_they_came_in_pieces_of_any_size() {
        TenantId tenant = tenant();
        for (int[] shape : new int[][] {{1, 1}, {1_000, 7}, {65_536, 8_192}, {3_000_001, 16_384}}) {
            byte[] bytes = bytes(shape[0], shape[1]);

            BlobKey key = stored(tenant, bytes, shape[1]);

            assertThat(read(tenant, key).orElseThrow()).isEqualTo(bytes);
        }
        assertThat(leftovers()).isZero();
    }

    @Test
    default void equal_bytes_get_keys_that_have_nothing_in_common() {
        TenantId tenant = tenant();
        byte[] bytes = bytes(10, 1);

        BlobKey one = stored(tenant, bytes, 10);
        BlobKey other = stored(tenant, bytes, 10);

        assertThat(one.value()).hasSize(64).isNotEqualTo(other.value());
        assertThat(one.value().substring(0, 16)).isNotEqualTo(other.value().substring(0, 16));
    }

    @Test
    default void nothing_is_left_of_what_is_not_finished() {
        TenantId tenant = tenant();

        for (int i = 0; i < 20; i++) {
            try (BlobUpload upload = blobs().begin(tenant)) {
                upload.write(bytes(5_000, i), 0, 5_000);
            }
        }

        assertThat(leftovers()).isZero();
    }

    @Test
    default void a_key_of_one_tenant_leads_nowhere_in_another() {
        TenantId tenant = tenant();
        TenantId other = tenant();
        BlobKey key = stored(tenant, bytes(10, 1), 10);

        assertThat(read(other, key)).isEmpty();
        blobs().delete(other, key);
        assertThat(read(tenant, key)).isPresent();
    }

    @Test
    default void deleted_bytes_are_gone_and_may_be_deleted_again() {
        TenantId tenant = tenant();
        BlobKey key = stored(tenant, bytes(10, 1), 10);

        blobs().delete(tenant, key);
        blobs().delete(tenant, key);

        assertThat(read(tenant, key)).isEmpty();
    }

    @Test
    default void eight_at_once_do_not_mix() {
        TenantId tenant = tenant();

        List<Concurrently.Outcome<Boolean>> all = Concurrently.run(8, () -> {
            byte[] bytes = bytes(200_000, Thread.currentThread().getId());
            return Arrays.equals(
                    bytes, read(tenant, stored(tenant, bytes, 1_000)).orElseThrow());
        });

        assertThat(all).allMatch(one -> one.result().orElse(false));
        assertThat(leftovers()).isZero();
    }
}
