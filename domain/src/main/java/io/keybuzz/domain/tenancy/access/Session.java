package io.keybuzz.domain.tenancy.access;

import io.keybuzz.domain.shared.SessionId;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.Texts;
import io.keybuzz.domain.shared.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One login of one person on one device, kept alive by refresh tokens.
 *
 * @param tenant {@link TenantId#PLATFORM} for a super admin
 * @param client what the program called itself at login, one line
 * @param lastUsedAt when it was last given a new token
 * @param expiresAt when it is over however much it is used
 */
public record Session(
        SessionId id,
        TenantId tenant,
        UserId user,
        Optional<String> client,
        Instant createdAt,
        Instant lastUsedAt,
        Instant expiresAt) {
    /** A session that nobody used for so long is over. */
    public static final Duration IDLE = Duration.ofDays(7);

    /** No session lives longer, however often it is refreshed. */
    public static final Duration ABSOLUTE = Duration.ofDays(30);

    /** How long a used refresh token still gets the answer that was lost. */
    public static final Duration GRACE = Duration.ofSeconds(10);

    private static final int MAX_CLIENT = 200;

    public static Session open(SessionId id, TenantId tenant, UserId user, Optional<String> client, Instant now) {
        Optional<String> line = client.flatMap(text -> Texts.fitting(text, MAX_CLIENT));
        return new Session(id, tenant, user, line, now, now, now.plus(ABSOLUTE));
    }
}
