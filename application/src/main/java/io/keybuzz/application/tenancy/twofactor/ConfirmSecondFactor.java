package io.keybuzz.application.tenancy.twofactor;

/** Turns the caller's second factor on with its first code. */
public record ConfirmSecondFactor(String code) {
    @Override
    public String toString() {
        return "ConfirmSecondFactor[…]";
    }
}
