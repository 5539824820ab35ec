package io.keybuzz.adapters.http.throttle;

import io.keybuzz.application.shared.RateLimiter.Limit;
import java.util.List;
import java.util.Map;

/**
 * How much is let through.
 *
 * @param limits for each person, API key or address block, by the label of a {@link Pace}; one that is left out is no limit
 * @param tenant for everything one tenant asks
 * @param trustedProxies addresses and networks whose {@code X-Forwarded-For} is believed, such as {@code 10.0.0.0/8}
 */
public record ThrottleSettings(Map<String, Limit> limits, Limit tenant, List<String> trustedProxies) {
    /** @throws IllegalArgumentException for a proxy that is neither an address nor a network */
    public ThrottleSettings {
        limits = Map.copyOf(limits);
        trustedProxies = List.copyOf(trustedProxies);
        trustedProxies.forEach(Network::parse);
    }

    /** Per minute: 60 logins and 120 other calls an address without token, 1,200 reads and 300 writes a person, 12,000 a tenant. */
    public static ThrottleSettings standard() {
        return new ThrottleSettings(
                Map.of(
                        Pace.LOGIN.label(), Limit.perMinute(60),
                        Pace.OPEN.label(), Limit.perMinute(120),
                        Pace.INBOUND.label(), Limit.perMinute(6_000),
                        Pace.READ.label(), Limit.perMinute(1_200),
                        Pace.WRITE.label(), Limit.perMinute(300)),
                Limit.perMinute(12_000),
                List.of());
    }

    /** Refuses what is neither an address nor a network with an {@link IllegalArgumentException}. */
    public static void requireNetwork(String text) {
        Network.parse(text);
    }
}
