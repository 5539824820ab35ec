package io.keybuzz.application.tenancy.entry;

import java.util.Optional;

/**
 * The program somebody logs in with.
 *
 * @param deviceId the one it was given at an earlier login; a known one is let in where strangers have to wait
 * @param name what it calls itself, shown in the list of sessions
 */
public record Client(Optional<String> deviceId, Optional<String> name) {
    public static Client unknown() {
        return new Client(Optional.empty(), Optional.empty());
    }

    @Override
    public String toString() {
        return "Client[…]";
    }
}
