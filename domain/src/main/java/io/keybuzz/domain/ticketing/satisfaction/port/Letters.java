package io.keybuzz.domain.ticketing.satisfaction.port;

import io.keybuzz.domain.shared.TenantId;
import java.util.Optional;

/** What a letter to a buyer needs to know that only others know. Implemented by a bridge. */
public interface Letters {
    /** What the tenant is called, as long as it may work; asked in its scope. */
    Optional<String> nameOf(TenantId tenant);

    /** 256 bits that nobody can guess, in base64url without padding. */
    String secret();
}
