package io.keybuzz.application.tenancy.twofactor;

/**
 * Turns the caller's second factor off.
 *
 * @param code of the authenticator, or a recovery code
 */
public record DisableSecondFactor(String password, String code) {
    @Override
    public String toString() {
        return "DisableSecondFactor[…]";
    }
}
