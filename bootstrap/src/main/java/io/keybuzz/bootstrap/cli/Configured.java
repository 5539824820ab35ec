package io.keybuzz.bootstrap.cli;

import io.keybuzz.bootstrap.config.KeyBuzzConfig;
import io.keybuzz.bootstrap.log.Logging;

/** The configuration of this process, with the log set up as it says. */
final class Configured {
    private Configured() {}

    static KeyBuzzConfig fromEnvironment() {
        KeyBuzzConfig config = KeyBuzzConfig.read(System.getenv());
        Logging.apply(config.server().log());
        return config;
    }
}
