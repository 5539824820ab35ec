package io.keybuzz.domain.marketplace.oauth;

import io.keybuzz.domain.marketplace.ConnectionId;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.UserId;
import java.time.Duration;
import java.time.Instant;

/**
 * What was asked for when somebody was sent to Amazon: the answer has to show the same state in the same browser, once, and soon.
 * Neither the state nor the browser's mark is kept, only their SHA-256 in hexadecimal.
 */
public record OAuthState(
        String hash,
        String browserHash,
        TenantId tenant,
        UserId user,
        ConnectionId connection,
        AmazonMarketplace marketplace,
        String redirectUri,
        Instant createdAt,
        Instant expiresAt) {
    /** How long somebody has to consent. */
    public static final Duration LIFETIME = Duration.ofMinutes(15);
}
