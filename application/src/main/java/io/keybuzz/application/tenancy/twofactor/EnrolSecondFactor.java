package io.keybuzz.application.tenancy.twofactor;

/**
 * Begins a second factor for the caller.
 *
 * @param password of the caller: a token that was stolen is not to lock its owner out
 */
public record EnrolSecondFactor(String password) {
    @Override
    public String toString() {
        return "EnrolSecondFactor[…]";
    }
}
