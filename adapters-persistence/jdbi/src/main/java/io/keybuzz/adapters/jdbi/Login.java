package io.keybuzz.adapters.jdbi;

/** A database role with its password; never printed. */
public record Login(String user, String password) {
    @Override
    public String toString() {
        return "Login[" + user + "]";
    }
}
