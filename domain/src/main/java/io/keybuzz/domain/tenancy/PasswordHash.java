package io.keybuzz.domain.tenancy;

/** A stored password hash; never printed. */
public record PasswordHash(String value) {
    @Override
    public String toString() {
        return "PasswordHash[…]";
    }
}
