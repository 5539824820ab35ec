package io.keybuzz.domain.marketplace.oauth;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.keybuzz.domain.marketplace.ConnectionId;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.UserId;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;

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

    /** What is kept of a state or a browser's mark: enough for 256 random bits, which nobody guesses. */
    public static String hashOf(String secret) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
