package io.keybuzz.application.tenancy.password;

import java.util.Optional;

/**
 * Somebody asks for a mail to set a new password.
 *
 * @param tenantSlug for one of several accounts; without it each of them gets a mail
 */
public record ForgotPassword(String email, Optional<String> tenantSlug) {
    @Override
    public String toString() {
        return "ForgotPassword[…]";
    }
}
