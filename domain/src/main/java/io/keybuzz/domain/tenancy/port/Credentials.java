package io.keybuzz.domain.tenancy.port;

import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.tenancy.Credential;
import java.util.List;

/** Looks accounts up before any tenant is known; used by login alone, outside a unit of work. */
public interface Credentials {
    /** Every account with this address, compared without regard to case; at most ten. */
    List<Credential> byEmail(EmailAddress email);
}
