package io.keybuzz.domain.tenancy;

/** A stored password hash; never printed. */
public record PasswordHash(String value) {
    /** Stands where no password was set yet; no password has it, and a login takes as long as with a real one. */
    public static final PasswordHash NONE = new PasswordHash("");

    @Override
    public String toString() {
        return "PasswordHash[…]";
    }
}
