package io.keybuzz.bootstrap.config;

import java.util.List;

/**
 * The HTTP side.
 *
 * @param corsOrigins exact origins
 * @param limits whether the limits against abuse hold
 */
public record HttpConfig(String host, int port, List<String> corsOrigins, boolean limits) {
    public HttpConfig {
        corsOrigins = List.copyOf(corsOrigins);
    }
}
