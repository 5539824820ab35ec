package io.keybuzz.bootstrap.cli;

import io.keybuzz.bootstrap.config.KeyBuzzConfig;
import io.keybuzz.bootstrap.log.Logging;
import java.io.PrintWriter;
import java.util.Map;

/**
 * What a command is run with: where its answers go and the variables it is configured by.
 *
 * @param out for answers; logs and complaints go to the error stream
 */
record Console(PrintWriter out, Map<String, String> variables) {
    /** The configuration, with the log set up as it says. */
    KeyBuzzConfig config() {
        KeyBuzzConfig config = KeyBuzzConfig.read(variables);
        Logging.apply(config.server().log());
        return config;
    }

    void say(String line) {
        out.println(line);
        out.flush();
    }
}
