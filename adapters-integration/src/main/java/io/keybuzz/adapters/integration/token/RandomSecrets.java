package io.keybuzz.adapters.integration.token;

import io.keybuzz.domain.tenancy.access.OpaqueSecret;
import io.keybuzz.domain.tenancy.access.port.OpaqueSecrets;
import java.security.SecureRandom;
import java.util.Base64;

/** Secrets from the system's own random numbers. */
public final class RandomSecrets implements OpaqueSecrets {
    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    @Override
    public OpaqueSecret next() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new OpaqueSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }
}
