package io.keybuzz.testkit.contract.tenancy.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.tenancy.access.OpaqueSecret;
import io.keybuzz.domain.tenancy.access.port.OpaqueSecrets;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The promises of {@link OpaqueSecrets}. */
public interface OpaqueSecretsContract {
    OpaqueSecrets secrets();

    @Test
    default void no_two_are_the_same_and_every_bit_is_sometimes_set_and_sometimes_not() {
        byte[] ever = new byte[32];
        byte[] always = new byte[32];
        java.util.Arrays.fill(always, (byte) -1);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            OpaqueSecret secret = secrets().next();
            byte[] bytes = Base64.getUrlDecoder().decode(secret.text());
            assertThat(bytes).hasSize(32);
            for (int b = 0; b < 32; b++) {
                ever[b] |= bytes[b];
                always[b] &= bytes[b];
            }
            assertThat(seen.add(secret.text())).isTrue();
            assertThat(secret.toString()).doesNotContain(secret.text());
        }
        assertThat(ever).containsOnly((byte) -1);
        assertThat(always).containsOnly((byte) 0);
    }
}
