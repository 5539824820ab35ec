package io.keybuzz.domain.tenancy.access.port;

import io.keybuzz.domain.shared.SessionId;
import io.keybuzz.domain.tenancy.access.SecretHash;
import io.keybuzz.domain.tenancy.access.Standing;
import java.util.Optional;

/** Looks at a session and its account before any tenant is known; outside a unit of work, one query each. */
public interface Standings {
    Optional<Standing> of(SessionId session);

    /** The session a refresh token belongs to, used or not. */
    Optional<Standing> ofRefreshToken(SecretHash token);
}
