package io.keybuzz.bootstrap.sweep;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Stage;
import io.keybuzz.adapters.http.HttpModule;
import io.keybuzz.adapters.http.HttpServer;
import io.keybuzz.adapters.http.ServerSettings;
import io.keybuzz.adapters.http.health.HealthProbe;
import io.keybuzz.adapters.integration.IntegrationModule;
import io.keybuzz.adapters.integration.files.FileAdapters;
import io.keybuzz.adapters.integration.files.FilesModule;
import io.keybuzz.adapters.integration.password.PasswordSettings;
import io.keybuzz.adapters.integration.secret.EncryptionSettings;
import io.keybuzz.adapters.integration.secret.SecretSettings;
import io.keybuzz.adapters.integration.token.TokenSettings;
import io.keybuzz.adapters.integration.writer.WriterModule;
import io.keybuzz.adapters.jdbi.JdbiStores;
import io.keybuzz.adapters.jdbi.TestDatabase;
import io.keybuzz.adapters.jdbi.TestPostgres;
import io.keybuzz.adapters.marketplace.MarketplaceAdapters;
import io.keybuzz.adapters.marketplace.MarketplaceModule;
import io.keybuzz.application.KeyBuzzApplication;
import io.keybuzz.application.KeyBuzzPorts;
import io.keybuzz.application.automation.AiParts;
import io.keybuzz.application.shared.MailSender;
import io.keybuzz.application.shared.RateLimiter;
import io.keybuzz.application.shared.UseCaseListener;
import io.keybuzz.application.tenancy.AccountPorts;
import io.keybuzz.bootstrap.config.AccessConfig;
import io.keybuzz.bootstrap.module.AccessModule;
import io.keybuzz.bootstrap.module.ApplicationModule;
import io.keybuzz.bootstrap.module.RuntimeModule;
import io.keybuzz.bootstrap.module.StrictModule;
import io.keybuzz.testkit.fuzz.Target;
import io.keybuzz.testkit.sweep.Swept;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.util.function.UnaryOperator;

/** KeyBuzz as it is wired, over HTTP, on a PostgreSQL database of its own, with its SQL rewritten and its mails caught. */
final class Serving implements AutoCloseable {
    static final String MASTER_KEYS = "sweep:000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";
    static final String TOKEN_SECRET = "thirty-two bytes are the least here";
    static final String PEPPER = "a pepper that nobody is shown";
    static final String INBOUND_SECRET = "the relay's secret";
    static final String CURSOR_SECRET = "the cursors' secret";

    private final TestDatabase database;
    private final HttpServer server;
    private final Swept swept;

    Serving(UnaryOperator<String> rewrite, int passwordCost, MailSender mail) {
        database = TestPostgres.fresh();
        JdbiStores stores = database.stores(KeyBuzzApplication.subscriptions(), rewrite);
        Injector injector = Guice.createInjector(
                Stage.PRODUCTION,
                new StrictModule(),
                new RuntimeModule(UseCaseListener.none()),
                new ApplicationModule(),
                new AccessModule(AccessConfig.standard(), "inbound.keybuzz.example", "http://localhost:4000"),
                new MarketplaceModule(MarketplaceAdapters.inMemory(), "nobody@keybuzz.example"),
                new HttpModule(),
                new IntegrationModule(
                        PasswordSettings.of(PEPPER, passwordCost).withoutLimit(),
                        TokenSettings.of(TOKEN_SECRET),
                        mail,
                        new AccountPorts.Settings("https://app.example.test", false),
                        new SecretSettings(EncryptionSettings.parse(MASTER_KEYS), false)),
                new FilesModule(FileAdapters.inMemory()),
                new WriterModule(AiParts.offline()),
                new OnThese(stores));
        server = injector.getInstance(HttpServer.class);
        server.start();
        swept = new Swept(
                new Target("http://127.0.0.1:" + server.port()),
                injector.getInstance(KeyBuzzApplication.class),
                Clock.systemUTC());
    }

    TestDatabase database() {
        return database;
    }

    Swept swept() {
        return swept;
    }

    @Override
    public void close() {
        server.stop();
        database.close();
    }

    /** What a process would choose by its configuration. */
    private static final class OnThese extends AbstractModule {
        private final JdbiStores stores;

        OnThese(JdbiStores stores) {
            this.stores = stores;
        }

        @Override
        protected void configure() {
            bind(KeyBuzzPorts.Stores.class).toInstance(stores.ports());
            bind(ServerSettings.class)
                    .toInstance(ServerSettings.local(
                            0,
                            new ServerSettings.Secrets(INBOUND_SECRET, CURSOR_SECRET),
                            Clock.systemUTC().instant()));
            bind(HealthProbe.class).toInstance(HealthProbe.alwaysWell());
            bind(RateLimiter.class).toInstance(RateLimiter.none());
            bind(PrometheusMeterRegistry.class).toInstance(new PrometheusMeterRegistry(PrometheusConfig.DEFAULT));
        }
    }
}
