package io.keybuzz.application.tenancy.keys;

import io.keybuzz.domain.tenancy.apikey.ApiKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A key to be made.
 *
 * @param scopes one or more, none twice
 * @param expiresAt empty for one that does not expire
 */
public record CreateApiKey(String name, List<String> scopes, Optional<Instant> expiresAt) {
    public CreateApiKey {
        scopes = List.copyOf(scopes);
    }

    /**
     * What was made.
     *
     * @param text the key itself, known to nobody from here on but to whoever reads this
     */
    public record Outcome(ApiKey key, String text) {
        @Override
        public String toString() {
            return "Outcome[" + key.prefix() + "]";
        }
    }
}
