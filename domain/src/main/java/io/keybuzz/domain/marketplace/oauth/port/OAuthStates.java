package io.keybuzz.domain.marketplace.oauth.port;

import io.keybuzz.domain.marketplace.oauth.OAuthState;
import io.keybuzz.domain.shared.TenantId;
import java.time.Instant;
import java.util.Optional;

/** States of consents that are awaited. */
public interface OAuthStates {
    /** Adds one and removes those before it of the same connection, and those of the tenant that are too old. */
    void add(OAuthState state);

    /** Whose state it is, before any tenant is known, used or not. Outside of a unit of work. */
    Optional<TenantId> tenantOf(String hash);

    /** Uses it, once, in its own browser, while it is good; nothing otherwise. One statement. */
    Optional<OAuthState> take(String hash, String browserHash, Instant now);
}
