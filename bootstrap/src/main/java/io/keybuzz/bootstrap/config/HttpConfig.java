package io.keybuzz.bootstrap.config;

import java.util.List;

/**
 * The HTTP side.
 *
 * @param corsOrigins exact origins
 * @param rates limits against too many calls
 */
public record HttpConfig(String host, int port, List<String> corsOrigins, RateConfig rates) {
    public HttpConfig {
        corsOrigins = List.copyOf(corsOrigins);
    }
}
