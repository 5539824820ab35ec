package io.keybuzz.domain.tenancy.access.port;

import io.keybuzz.domain.shared.SessionId;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.UserId;
import io.keybuzz.domain.tenancy.access.OpaqueSecret;
import io.keybuzz.domain.tenancy.access.SecretHash;
import io.keybuzz.domain.tenancy.access.Session;
import io.keybuzz.domain.tenancy.access.SessionEnd;
import io.keybuzz.domain.tenancy.access.SpentToken;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Sessions of the current tenant with their refresh tokens; a super admin's are kept under {@link TenantId#PLATFORM}. */
public interface Sessions {
    /** Starts a session with its first refresh token, and forgets those of its user that were over a month before. */
    void open(Session session, SecretHash first);

    /** Those of a user that are not over, newest first; at most a hundred. */
    List<Session> live(TenantId tenant, UserId user, Instant now);

    /** Marks a refresh token as used. Of many who try at once exactly one is told that it was not used before. */
    boolean spend(SecretHash token, OpaqueSecret salt, Instant now);

    /** When a refresh token was used; empty when it was not, or is not one of this tenant's. */
    Optional<SpentToken> spent(SecretHash token);

    /** Adds the next refresh token, and notes that the session is in use. */
    void goOn(SessionId session, SecretHash next, Instant now);

    /** Ends a session of this user with all its tokens. @return whether it was one of theirs and not over */
    boolean end(UserId user, SessionId session, SessionEnd why, Instant now);

    /** Ends all sessions of a user, except one if it is named; on the platform, of a super admin. */
    void endAll(UserId user, Optional<SessionId> except, SessionEnd why, Instant now);
}
