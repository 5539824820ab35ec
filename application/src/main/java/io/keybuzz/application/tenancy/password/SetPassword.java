package io.keybuzz.application.tenancy.password;

import io.keybuzz.domain.tenancy.Tenant;
import java.util.Optional;

/**
 * What somebody who followed a link wants.
 *
 * @param token the link's secret
 * @param fullName how somebody who was invited wants to be called
 */
public record SetPassword(String token, String password, Optional<String> fullName) {
    /** Refuses a name that is not acceptable with {@code tenancy/invalid-name}. */
    public SetPassword {
        fullName = fullName.map(name -> Tenant.requireName("fullName", name));
    }

    @Override
    public String toString() {
        return "SetPassword[…]";
    }
}
