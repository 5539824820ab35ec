package io.keybuzz.application.shared.once;

import java.util.Optional;

/**
 * An answer as it was first given and as it is given again.
 *
 * @param location where what was created is found, if the edge says so
 * @param body without anything that may be shown once only
 */
public record StoredAnswer(int status, Optional<String> location, String body) {
    @Override
    public String toString() {
        return "StoredAnswer[" + status + "]";
    }
}
