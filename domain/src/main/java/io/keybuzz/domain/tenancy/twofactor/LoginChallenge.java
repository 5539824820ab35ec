package io.keybuzz.domain.tenancy.twofactor;

import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A login whose password was right, waiting for its second step.
 *
 * @param tenant {@link TenantId#PLATFORM} for a super admin
 * @param secretHash of the secret in the token that was handed out
 * @param usedAt when the login was completed with it; that happens once
 */
public record LoginChallenge(
        TenantId tenant,
        UUID id,
        UserId user,
        Purpose purpose,
        String secretHash,
        Instant expiresAt,
        Optional<Instant> usedAt,
        Instant createdAt) {
    /** How long somebody has for the second step. */
    public static final Duration LIFETIME = Duration.ofMinutes(5);

    /** What the second step is. */
    public enum Purpose {
        /** To type a code. */
        VERIFY,
        /** To set up a second factor first, where one is demanded and there is none yet. */
        ENROL
    }

    /** Whether the token stands for this challenge and can still be used. */
    public boolean isOpenTo(MfaToken token, Instant now) {
        return usedAt.isEmpty() && expiresAt.isAfter(now) && token.proves(secretHash);
    }
}
