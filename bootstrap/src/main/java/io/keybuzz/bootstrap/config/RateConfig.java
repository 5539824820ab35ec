package io.keybuzz.bootstrap.config;

import java.util.List;
import java.util.Map;

/**
 * Limits against too many calls.
 *
 * @param on whether any limit against abuse holds
 * @param perMinute calls a minute by the name of the limit; every name is there
 * @param shared whether all processes count together, in the database
 * @param trustedProxies addresses and networks, checked
 */
public record RateConfig(boolean on, Map<String, Long> perMinute, boolean shared, List<String> trustedProxies) {
    public RateConfig {
        perMinute = Map.copyOf(perMinute);
        trustedProxies = List.copyOf(trustedProxies);
    }
}
