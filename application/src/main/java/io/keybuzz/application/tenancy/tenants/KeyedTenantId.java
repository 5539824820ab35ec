package io.keybuzz.application.tenancy.tenants;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.shared.once.KeyedAnswers;
import io.keybuzz.application.shared.once.OnceOnly;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.tenancy.Tenant;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * The id of a tenant that is made by a call with a key. A key is claimed in the scope of what the call makes, so a repeated call
 * has to come to the same scope: the id is worked out from who calls and the key. Once the key has expired it names the next id.
 */
final class KeyedTenantId {
    private static final long VERSION_8 = 0x8000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private KeyedTenantId() {}

    /** @param stored finds the tenant of an id */
    static TenantId of(CallContext call, OnceOnly once, Function<TenantId, Optional<Tenant>> stored) {
        Instant expired = call.now().minus(KeyedAnswers.KEPT);
        for (int turn = 0; ; turn++) {
            TenantId id = id(call, once, turn);
            if (stored.apply(id)
                    .filter(tenant -> !tenant.createdAt().isAfter(expired))
                    .isEmpty()) {
                return id;
            }
        }
    }

    private static TenantId id(CallContext call, OnceOnly once, int turn) {
        String name = String.join(
                "\n", call.caller().user().toString(), once.method(), once.route(), once.key(), Integer.toString(turn));
        ByteBuffer digest = ByteBuffer.wrap(sha256(name));
        long high = (digest.getLong() & ~0xF000L) | VERSION_8;
        long low = (digest.getLong() >>> 2) | VARIANT;
        return new TenantId(new UUID(high, low));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
