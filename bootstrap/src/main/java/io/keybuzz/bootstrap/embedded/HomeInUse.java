package io.keybuzz.bootstrap.embedded;

/** Another KeyBuzz works on the same home. */
public final class HomeInUse extends RuntimeException {
    private static final long serialVersionUID = 1L;

    HomeInUse(String message) {
        super(message, null, false, false);
    }
}
