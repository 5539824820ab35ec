package io.keybuzz.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Stage;
import io.keybuzz.adapters.http.health.HealthProbe;
import io.keybuzz.application.KeyBuzzApplication;
import io.keybuzz.application.shared.RateLimiter;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HttpModuleTest {
    private static final ServerSettings.Secrets SECRETS = new ServerSettings.Secrets("mail secret", "cursor secret");

    @Test
    void guice_makes_a_server_that_answers() {
        try (Demo demo = Demo.start();
                HttpServer server = Guice.createInjector(Stage.PRODUCTION, new HttpModule(), given(demo.application))
                        .getInstance(HttpServer.class)) {
            server.start();
            assertThat(new Http(server.port()).get("/health/ready").status()).isEqualTo(200);
        }
    }

    @Test
    void settings_refuse_what_is_no_origin_and_never_print_secrets() {
        ServerSettings local = ServerSettings.local(0, SECRETS, Instant.EPOCH);
        assertThat(local.toString()).doesNotContain("mail secret", "cursor secret");
        for (String odd : new String[] {"*", "null", "app.keybuzz.io", "https://app.keybuzz.io/", "ftp://x.fr"}) {
            assertThatThrownBy(() -> new ServerSettings(
                            local.listen(), local.identity(), Set.of(odd), SECRETS, local.limits(), local.throttling()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(odd);
        }
        assertThatThrownBy(() -> new ServerSettings.Secrets("", "x")).isInstanceOf(IllegalArgumentException.class);
    }

    private static AbstractModule given(KeyBuzzApplication application) {
        return new AbstractModule() {
            @Override
            protected void configure() {
                binder().requireExplicitBindings();
                bind(KeyBuzzApplication.class).toInstance(application);
                bind(ServerSettings.class).toInstance(ServerSettings.local(0, SECRETS, Instant.EPOCH));
                bind(RateLimiter.class).toInstance(RateLimiter.none());
                bind(HealthProbe.class).toInstance(HealthProbe.alwaysWell());
                bind(PrometheusMeterRegistry.class).toInstance(new PrometheusMeterRegistry(PrometheusConfig.DEFAULT));
                bind(InstantSource.class).toInstance(InstantSource.system());
            }
        };
    }
}
