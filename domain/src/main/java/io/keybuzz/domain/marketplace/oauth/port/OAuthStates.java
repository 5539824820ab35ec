package io.keybuzz.domain.marketplace.oauth.port;

import io.keybuzz.domain.marketplace.ConnectionId;
import io.keybuzz.domain.marketplace.oauth.OAuthState;
import io.keybuzz.domain.shared.TenantId;
import java.time.Instant;
import java.util.Optional;

/** States of consents that are awaited. */
public interface OAuthStates {
    /** Adds one; those before it of the same connection are good for nothing any more. */
    void add(OAuthState state);

    /** Whose state it is, before any tenant is known; also of one that is used or too old. Outside of a unit of work. */
    Optional<TenantId> tenantOf(String hash);

    /** Uses it, once, in its own browser, while it is good; nothing otherwise. One statement. */
    Optional<OAuthState> take(String hash, String browserHash, Instant now);

    /** The newest one of the connection that can still be used. */
    Optional<OAuthState> awaited(ConnectionId connection, Instant now);
}
