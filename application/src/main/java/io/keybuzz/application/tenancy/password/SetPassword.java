package io.keybuzz.application.tenancy.password;

import java.util.Optional;

/**
 * What somebody who followed a link wants.
 *
 * @param token the link's secret
 * @param fullName how somebody who was invited wants to be called
 */
public record SetPassword(String token, String password, Optional<String> fullName) {
    @Override
    public String toString() {
        return "SetPassword[…]";
    }
}
