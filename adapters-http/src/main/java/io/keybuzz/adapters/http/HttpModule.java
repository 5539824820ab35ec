package io.keybuzz.adapters.http;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.keybuzz.adapters.http.health.HealthProbe;
import io.keybuzz.application.KeyBuzzApplication;
import io.keybuzz.application.shared.RateLimiter;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.InstantSource;

/**
 * Offers the {@link HttpServer}. Needs {@link ServerSettings}, {@link KeyBuzzApplication}, {@link HealthProbe}, {@link RateLimiter}, {@link
 * PrometheusMeterRegistry} and {@link InstantSource} from whoever installs it.
 */
public final class HttpModule extends AbstractModule {
    @Provides
    @Singleton
    HttpServer server(
            ServerSettings settings,
            KeyBuzzApplication application,
            HealthProbe probe,
            RateLimiter limiter,
            PrometheusMeterRegistry metrics,
            InstantSource time) {
        return new HttpServer(settings, application, probe, limiter, metrics, time);
    }
}
