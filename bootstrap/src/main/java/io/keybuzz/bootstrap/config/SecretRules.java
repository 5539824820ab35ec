package io.keybuzz.bootstrap.config;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a secret must not be. */
final class SecretRules {
    private static final int MIN_BYTES = 32;
    private static final int MIN_DIFFERENT = 8;
    private static final int MIN_PASSWORD = 12;
    private static final List<String> SAMPLES = List.of(
            "change-me",
            "changeme",
            "change_me",
            "example",
            "sample",
            "secret",
            "your-",
            "your_",
            "keybuzz",
            "password",
            "0123456789",
            "abcdefgh");
    /** Passwords that are printed in documents. */
    static final Set<String> SEEDED = Set.of("change-me", "owner-acme-123", "admin-techcorp-123", "owner-globex-123");

    private SecretRules() {}

    /** Why the key is not acceptable. */
    static Optional<String> keyFault(String key, Environment environment) {
        if (key.getBytes(UTF_8).length < MIN_BYTES) {
            return Optional.of("must have at least " + MIN_BYTES + " bytes; make one with: openssl rand -base64 48");
        }
        if (key.chars().distinct().count() < MIN_DIFFERENT) {
            return Optional.of("has hardly any different characters; make one with: openssl rand -base64 48");
        }
        String lower = key.toLowerCase(Locale.ROOT);
        if (environment.isProduction() && SAMPLES.stream().anyMatch(lower::contains)) {
            return Optional.of("looks like a sample; make one with: openssl rand -base64 48");
        }
        return Optional.empty();
    }

    /** Why the super admin's password is not acceptable. */
    static Optional<String> passwordFault(String password, Environment environment) {
        if (!environment.isProduction()) {
            return Optional.empty();
        }
        if (SEEDED.contains(password)) {
            return Optional.of("is a password of the demo data");
        }
        return password.codePointCount(0, password.length()) < MIN_PASSWORD
                ? Optional.of("must have at least " + MIN_PASSWORD + " characters in production")
                : Optional.empty();
    }
}
