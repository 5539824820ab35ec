package io.keybuzz.application.marketplace.oauth;

import io.keybuzz.domain.marketplace.ConnectionId;
import java.time.Instant;
import java.util.Optional;

/**
 * Asks a seller for consent.
 *
 * @param region {@code NA}, {@code EU} or {@code FE}
 * @param marketplaceId where the seller signs in
 * @param connection the one that needs consent anew; its seller has to stay the same
 */
public record StartAmazonOAuth(String region, String marketplaceId, Optional<ConnectionId> connection) {
    /** Who may not, or names what there is not, is told so before anybody is asked for our application. */
    record CheckAmazonMarketplace(String region, String marketplaceId) {}

    /**
     * A link. It does not print itself: whoever has it can bring a seller here.
     *
     * @param browser for a cookie of the browser that asked; the seller has to come back with it
     */
    public record Outcome(ConnectionId connection, String authUrl, Instant expiresAt, String browser) {
        @Override
        public String toString() {
            return "Outcome[" + connection + ", until " + expiresAt + "]";
        }
    }
}
