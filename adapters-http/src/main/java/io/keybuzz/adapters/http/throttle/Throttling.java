package io.keybuzz.adapters.http.throttle;

import io.keybuzz.application.shared.RateLimiter.Limit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How much is let through.
 *
 * @param limits for each person, API key or address block
 * @param tenant for everything one tenant asks
 * @param trustedProxies whose {@code X-Forwarded-For} is believed
 */
public record Throttling(Map<Pace, Limit> limits, Limit tenant, List<Network> trustedProxies) {
    public Throttling {
        limits = Map.copyOf(limits);
        trustedProxies = List.copyOf(trustedProxies);
    }

    /** Per minute: 60 logins and 120 other calls an address without token, 1,200 reads and 300 writes a person, 12,000 a tenant. */
    public static Throttling standard() {
        Map<Pace, Limit> limits = new EnumMap<>(Pace.class);
        limits.put(Pace.LOGIN, Limit.perMinute(60));
        limits.put(Pace.OPEN, Limit.perMinute(120));
        limits.put(Pace.INBOUND, Limit.perMinute(6_000));
        limits.put(Pace.READ, Limit.perMinute(1_200));
        limits.put(Pace.WRITE, Limit.perMinute(300));
        return new Throttling(limits, Limit.perMinute(12_000), List.of());
    }
}
