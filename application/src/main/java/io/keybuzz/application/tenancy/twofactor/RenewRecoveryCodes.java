package io.keybuzz.application.tenancy.twofactor;

/**
 * Asks for new recovery codes.
 *
 * @param code of the authenticator, or one of the old recovery codes
 */
public record RenewRecoveryCodes(String code) {
    @Override
    public String toString() {
        return "RenewRecoveryCodes[…]";
    }
}
