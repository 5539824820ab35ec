package io.keybuzz.bootstrap.embedded;

import java.nio.file.Path;

/** Another KeyBuzz works on the same home. */
public final class HomeInUse extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private HomeInUse(String message) {
        super(message, null, false, false);
    }

    public static HomeInUse of(Path home) {
        return new HomeInUse("another keybuzz is running on " + home
                + "; stop it first, or give this one a home of its own with KEYBUZZ_HOME");
    }
}
