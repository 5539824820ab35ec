package io.keybuzz.adapters.http.shared;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Clients' addresses as the audit trail has them: the same address gives the same hash, and without the key nobody finds the
 * address to a hash by trying all there are. The last ones are kept, so that a busy client costs one hash and not one per request.
 */
public final class AddressHashes {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 16;
    private static final int KEPT = 1_024;

    private final SecretKeySpec key;
    private final AtomicReferenceArray<Known> known = new AtomicReferenceArray<>(KEPT);

    /** @param secret any other key of this server; what is made of it here is good for nothing else */
    public AddressHashes(String secret) {
        this.key = new SecretKeySpec(
                mac(new SecretKeySpec(secret.getBytes(UTF_8), ALGORITHM), "client addresses"), ALGORITHM);
    }

    Optional<String> of(@Nullable String address) {
        if (address == null) {
            return Optional.empty();
        }
        int slot = address.hashCode() & (KEPT - 1);
        Known kept = known.get(slot);
        if (kept == null || !kept.address().equals(address)) {
            kept = new Known(address, Optional.of(HexFormat.of().formatHex(Arrays.copyOf(mac(key, address), BYTES))));
            known.set(slot, kept);
        }
        return kept.hash();
    }

    private static byte[] mac(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    private record Known(String address, Optional<String> hash) {
        @Override
        public String toString() {
            return "Known[…]";
        }
    }
}
