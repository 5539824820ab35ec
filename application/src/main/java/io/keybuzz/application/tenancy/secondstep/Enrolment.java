package io.keybuzz.application.tenancy.secondstep;

/**
 * A seed for an authenticator, shown this once.
 *
 * @param secret in base 32, to type
 * @param uri with the same secret, to open or to scan
 */
public record Enrolment(String secret, String uri) {
    @Override
    public String toString() {
        return "Enrolment[…]";
    }
}
