package io.keybuzz.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.tenancy.twofactor.Base32;

/** Reads base 32 as an authenticator does; what it reads is checked against what was written. */
final class Authenticator {
    private Authenticator() {}

    static byte[] seed(String secret) {
        byte[] seed = new byte[secret.length() * 5 / 8];
        for (int bit = 0; bit < seed.length * 8; bit++) {
            int letter = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(secret.charAt(bit / 5));
            seed[bit / 8] |= (byte) ((letter >> (4 - bit % 5) & 1) << (7 - bit % 8));
        }
        assertThat(Base32.encode(seed)).isEqualTo(secret);
        return seed;
    }
}
