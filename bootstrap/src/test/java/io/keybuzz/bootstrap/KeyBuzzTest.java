package io.keybuzz.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.inject.AbstractModule;
import com.google.inject.CreationException;
import com.google.inject.Guice;
import com.google.inject.Stage;
import io.keybuzz.application.KeyBuzzPorts;
import io.keybuzz.application.shared.UseCaseListener;
import io.keybuzz.application.tenancy.LogIn;
import io.keybuzz.bootstrap.config.KeyBuzzConfig;
import io.keybuzz.bootstrap.module.ApplicationModule;
import io.keybuzz.bootstrap.module.MemoryModule;
import io.keybuzz.bootstrap.module.RuntimeModule;
import io.keybuzz.bootstrap.module.StrictModule;
import io.keybuzz.bootstrap.worker.ChannelPoll;
import io.keybuzz.bootstrap.worker.DemoSeed;
import io.keybuzz.domain.shared.Refusal;
import io.keybuzz.domain.tenancy.TenancyProblem;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyBuzzTest {
    @TempDir
    Path home;

    @Test
    void everything_runs_in_memory_from_seed_to_login() {
        try (KeyBuzz keyBuzz = KeyBuzz.inMemory()) {
            Instant now = keyBuzz.ports().runtime().time().instant();
            DemoSeed seed = new DemoSeed(
                    keyBuzz.application(), keyBuzz.ports().runtime().ids());
            KeyBuzzConfig config = KeyBuzzConfig.read(Map.of("KEYBUZZ_HOME", home.toString()));
            seed.load(config, now);
            seed.superAdmin(config, now);
            seed.load(config, now);
            assertThat(keyBuzz.application().marketplaces().usable()).hasSize(3);
            new ChannelPoll(
                            keyBuzz.application().marketplaces(),
                            keyBuzz.ports().runtime().time())
                    .all();

            LogIn.Outcome owner = logIn(keyBuzz, "owner@acme-electronics.com", "owner-acme-123", now);
            assertThat(keyBuzz.application().tenancy().authenticate(owner.token(), now))
                    .isPresent();
            assertThat(logIn(keyBuzz, "admin@techcorp-solutions.com", "admin-techcorp-123", now)
                            .tenant())
                    .isPresent();
            assertThat(logIn(keyBuzz, "owner@globex-retail.com", "owner-globex-123", now)
                            .tenant())
                    .isPresent();
            assertThat(logIn(keyBuzz, "admin@keybuzz.io", "change-me", now).tenant())
                    .isEmpty();
        }
    }

    @Test
    void demo_data_is_refused_in_production() {
        String key = "q7Zp2VxR9dLw4TnB8sKc1YhM6uGf3JaE-";
        Map<String, String> variables = new HashMap<>(Map.of(
                "KEYBUZZ_ENV",
                "production",
                "KEYBUZZ_HOME",
                home.toString(),
                "KEYBUZZ_INBOUND_DOMAIN",
                "in.example.com",
                "JWT_SECRET",
                key + "1",
                "KEYBUZZ_PASSWORD_PEPPER",
                key + "2",
                "KEYBUZZ_INBOUND_SECRET",
                key + "3"));
        variables.put("KEYBUZZ_AUDIT_KEY", key + "4");
        variables.put("KEYBUZZ_PUBLIC_URL", "https://app.example.com");
        variables.put("KEYBUZZ_SMTP_URL", "smtps://u:pw@mail.example.com");
        variables.put("KEYBUZZ_MAIL_FROM", "keybuzz@example.com");
        variables.put(
                "KEYBUZZ_ENCRYPTION_KEYS", "2026:0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0");
        variables.put("DATABASE_URL", "postgres://a:pw@h/d");
        variables.put("KEYBUZZ_WORKER_URL", "postgres://b:pw@h/d");
        variables.put("KEYBUZZ_PLATFORM_URL", "postgres://c:pw@h/d");
        KeyBuzzConfig production = KeyBuzzConfig.read(variables);
        try (KeyBuzz keyBuzz = KeyBuzz.inMemory()) {
            DemoSeed seed = new DemoSeed(
                    keyBuzz.application(), keyBuzz.ports().runtime().ids());
            assertThatThrownBy(() -> seed.load(production, Instant.EPOCH))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.code()).isEqualTo(TenancyProblem.SEED_REFUSED));
            assertThat(Server.isDemo(production)).isFalse();
        }
    }

    @Test
    void a_missing_adapter_and_a_second_one_fail_when_the_injector_is_made() {
        assertThatThrownBy(() -> Guice.createInjector(
                        Stage.PRODUCTION,
                        new StrictModule(),
                        new RuntimeModule(UseCaseListener.none()),
                        new ApplicationModule(),
                        new MemoryModule()))
                .isInstanceOf(CreationException.class)
                .hasMessageContaining("PasswordHasher");
        assertThatThrownBy(() -> Guice.createInjector(
                        Stage.PRODUCTION,
                        new StrictModule(),
                        new RuntimeModule(UseCaseListener.none()),
                        new MemoryModule(),
                        new AbstractModule() {
                            @Override
                            protected void configure() {
                                bind(KeyBuzzPorts.Stores.class).toProvider(() -> {
                                    throw new IllegalStateException("never asked");
                                });
                            }
                        }))
                .isInstanceOf(CreationException.class)
                .hasMessageContaining("bound multiple times");
    }

    private static LogIn.Outcome logIn(KeyBuzz keyBuzz, String email, String password, Instant now) {
        return keyBuzz.application().tenancy().logIn(new LogIn(email, password, Optional.empty()), now);
    }
}
