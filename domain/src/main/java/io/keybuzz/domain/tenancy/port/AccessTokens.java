package io.keybuzz.domain.tenancy.port;

import io.keybuzz.domain.shared.SessionId;
import io.keybuzz.domain.tenancy.AccessToken;
import io.keybuzz.domain.tenancy.Bearer;
import java.time.Instant;
import java.util.Optional;

/** Short-lived signed tokens that say who calls. */
public interface AccessTokens {
    /** A token of this session, valid from {@code now} for the configured time (15 minutes by default). */
    String issue(Bearer bearer, SessionId session, Instant now);

    /** What the token says, or nothing when it is not one of ours, not valid at {@code now}, or malformed in any way. */
    Optional<AccessToken> verify(String token, Instant now);
}
