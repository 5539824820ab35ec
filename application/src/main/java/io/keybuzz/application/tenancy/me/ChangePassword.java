package io.keybuzz.application.tenancy.me;

/** The password in use and the one that shall replace it. */
public record ChangePassword(String currentPassword, String newPassword) {
    @Override
    public String toString() {
        return "ChangePassword[…]";
    }
}
