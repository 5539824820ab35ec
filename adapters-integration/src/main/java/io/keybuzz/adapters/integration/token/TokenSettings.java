package io.keybuzz.adapters.integration.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.Optional;

/**
 * How access tokens are signed and what they must say.
 *
 * @param secret key of HS256, at least 32 bytes (RFC 7518 §3.2)
 * @param previous the key before, as long as tokens made with it may be out; it verifies and signs nothing
 * @param issuer and
 * @param audience must be exactly these in every token
 * @param lifetime from issue to expiry
 */
public record TokenSettings(
        String secret, Optional<String> previous, String issuer, String audience, Duration lifetime) {
    public static final String DEFAULT_ISSUER = "keybuzz";
    public static final String DEFAULT_AUDIENCE = "keybuzz-api";
    public static final Duration DEFAULT_LIFETIME = Duration.ofMinutes(15);
    private static final int MIN_SECRET_BYTES = 32;

    /** @throws IllegalArgumentException when the secret is shorter than the digest or the lifetime is not positive */
    public TokenSettings {
        requireLong(secret);
        previous.ifPresent(TokenSettings::requireLong);
        if (lifetime.isNegative() || lifetime.isZero()) {
            throw new IllegalArgumentException("a token must live for some time");
        }
    }

    /** With one key. */
    public TokenSettings(String secret, String issuer, String audience, Duration lifetime) {
        this(secret, Optional.empty(), issuer, audience, lifetime);
    }

    public static TokenSettings of(String secret) {
        return new TokenSettings(secret, DEFAULT_ISSUER, DEFAULT_AUDIENCE, DEFAULT_LIFETIME);
    }

    /** The same with another key that signs from now on, while tokens of this one are still taken. */
    public TokenSettings rotatedTo(String newSecret) {
        return new TokenSettings(newSecret, Optional.of(secret), issuer, audience, lifetime);
    }

    private static void requireLong(String key) {
        if (key.getBytes(UTF_8).length < MIN_SECRET_BYTES) {
            throw new IllegalArgumentException("the token secret needs at least " + MIN_SECRET_BYTES + " bytes");
        }
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return "TokenSettings[issuer=" + issuer + ", audience=" + audience + ", lifetime=" + lifetime + "]";
    }
}
