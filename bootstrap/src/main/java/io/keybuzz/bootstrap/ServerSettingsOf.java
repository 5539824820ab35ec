package io.keybuzz.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.keybuzz.adapters.http.ServerSettings;
import io.keybuzz.adapters.http.throttle.ThrottleSettings;
import io.keybuzz.application.shared.RateLimiter.Limit;
import io.keybuzz.bootstrap.config.HttpConfig;
import io.keybuzz.bootstrap.config.KeyBuzzConfig;
import io.keybuzz.bootstrap.config.RateConfig;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The HTTP adapter's settings, from the configuration. */
final class ServerSettingsOf {
    private static final Duration STOP = Duration.ofSeconds(8);
    private static final String HMAC = "HmacSHA256";

    private ServerSettingsOf() {}

    static ServerSettings config(KeyBuzzConfig config, Instant startedAt) {
        HttpConfig http = config.http();
        ServerSettings.Limits standard = ServerSettings.Limits.standard();
        return new ServerSettings(
                new ServerSettings.Listen(http.host(), http.port(), true),
                new ServerSettings.Identity(
                        config.server().environment().name().toLowerCase(Locale.ROOT), KeyBuzz.version(), startedAt),
                Set.copyOf(http.corsOrigins()),
                new ServerSettings.Secrets(
                        config.security().inboundSecret().value(),
                        derived(config.security().jwtSecret().value(), "list cursors")),
                new ServerSettings.Limits(
                        standard.bodyBytes(), standard.mailBytes(), standard.idle(), STOP, standard.threads()),
                throttling(http.rates()));
    }

    private static ThrottleSettings throttling(RateConfig rates) {
        Map<String, Limit> limits = new HashMap<>();
        rates.perMinute().forEach((name, calls) -> limits.put(name, Limit.perMinute(calls)));
        Limit tenant = Objects.requireNonNull(limits.remove("tenant"), "tenant");
        return new ThrottleSettings(limits, tenant, rates.trustedProxies());
    }

    /** A key for another purpose, the same on every node that has the first one. */
    private static String derived(String key, String purpose) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key.getBytes(UTF_8), HMAC));
            return HexFormat.of().formatHex(mac.doFinal(purpose.getBytes(UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this Java has no " + HMAC, missing);
        }
    }
}
