package io.keybuzz.adapters.integration.vault;

import java.net.URI;
import java.util.Optional;

/**
 * Where Vault is and how we log in. It does not print how.
 *
 * @param address such as {@code https://vault.example.com:8200}
 * @param mount of the KV engine, version 2; {@link #DEFAULT_MOUNT} unless said otherwise
 */
public record VaultSettings(URI address, Optional<String> namespace, String mount, Login login) {
    public static final String DEFAULT_MOUNT = "secret";

    /** How we show who we are. */
    public sealed interface Login {}

    /** With a token somebody else made; it is renewed as long as Vault lets it. */
    public record Token(String value) implements Login {
        @Override
        public String toString() {
            return "Token[…]";
        }
    }

    /** With a role, as often as needed. */
    public record AppRole(String roleId, String secretId) implements Login {
        @Override
        public String toString() {
            return "AppRole[…]";
        }
    }
}
