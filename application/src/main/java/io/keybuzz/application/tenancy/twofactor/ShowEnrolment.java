package io.keybuzz.application.tenancy.twofactor;

/**
 * Asks for the seed that waits for its first code once more, to show it as a picture.
 *
 * @param account what the authenticator shows
 */
public record ShowEnrolment(String account) {
    @Override
    public String toString() {
        return "ShowEnrolment[…]";
    }
}
