package io.keybuzz.bootstrap;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Module;
import com.google.inject.Stage;
import com.google.inject.util.Modules;
import io.keybuzz.adapters.integration.IntegrationModule;
import io.keybuzz.adapters.integration.files.FileAdapters;
import io.keybuzz.adapters.integration.files.FilesModule;
import io.keybuzz.adapters.integration.mail.MailAdapters;
import io.keybuzz.adapters.integration.mail.SmtpSettings;
import io.keybuzz.adapters.integration.password.PasswordSettings;
import io.keybuzz.adapters.integration.secret.EncryptionSettings;
import io.keybuzz.adapters.integration.secret.SecretSettings;
import io.keybuzz.adapters.integration.token.TokenSettings;
import io.keybuzz.adapters.integration.writer.ModelSettings;
import io.keybuzz.adapters.integration.writer.WriterAdapters;
import io.keybuzz.adapters.integration.writer.WriterModule;
import io.keybuzz.adapters.jdbi.JdbiStores;
import io.keybuzz.adapters.marketplace.MarketplaceAdapters;
import io.keybuzz.adapters.marketplace.MarketplaceModule;
import io.keybuzz.adapters.marketplace.mail.smtp.SmtpRelaySettings;
import io.keybuzz.application.KeyBuzzApplication;
import io.keybuzz.application.KeyBuzzPorts;
import io.keybuzz.application.automation.AiParts;
import io.keybuzz.application.shared.MailSender;
import io.keybuzz.application.shared.UseCaseListener;
import io.keybuzz.application.tenancy.AccountPorts;
import io.keybuzz.application.ticketing.attachment.FileParts;
import io.keybuzz.bootstrap.config.AccessConfig;
import io.keybuzz.bootstrap.config.KeyBuzzConfig;
import io.keybuzz.bootstrap.config.Secret;
import io.keybuzz.bootstrap.config.SecurityConfig;
import io.keybuzz.bootstrap.database.OpenDatabase;
import io.keybuzz.bootstrap.module.AccessModule;
import io.keybuzz.bootstrap.module.ApplicationModule;
import io.keybuzz.bootstrap.module.MemoryModule;
import io.keybuzz.bootstrap.module.PostgresModule;
import io.keybuzz.bootstrap.module.RuntimeModule;
import io.keybuzz.bootstrap.module.StrictModule;
import io.keybuzz.domain.marketplace.port.SecretStore;
import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.ticketing.attachment.AttachmentRules;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;

/**
 * All of KeyBuzz, wired. Nothing runs by itself: {@link Server} adds HTTP and workers.
 *
 * <pre>{@code
 * try (KeyBuzz keyBuzz = KeyBuzz.inMemory()) {
 *     keyBuzz.application().ticketing() ...
 * }
 * }</pre>
 */
public final class KeyBuzz implements AutoCloseable {
    private final Injector injector;
    private final Optional<OpenDatabase> database;

    private KeyBuzz(Injector injector, Optional<OpenDatabase> database) {
        this.injector = injector;
        this.database = database;
    }

    /** The release, as the jar says; {@code development} outside of one. */
    public static String version() {
        return Optional.ofNullable(KeyBuzz.class.getPackage().getImplementationVersion())
                .orElse("development");
    }

    /** Everything in memory, with keys of its own; gone when it is closed. */
    public static KeyBuzz inMemory() {
        Injector injector = injector(
                UseCaseListener.none(),
                new MemoryModule(),
                new IntegrationModule(
                        PasswordSettings.of(random(), PasswordSettings.DEFAULT_COST),
                        TokenSettings.of(random()),
                        MailAdapters.inMemory(),
                        new AccountPorts.Settings("http://localhost:4000", true),
                        new SecretSettings(EncryptionSettings.parse("memory:" + random()), false)),
                new FilesModule(FileAdapters.inMemory()),
                new WriterModule(AiParts.offline()),
                new AccessModule(AccessConfig.standard(), "inbound.keybuzz.example", "http://localhost:4000"),
                new MarketplaceModule(MarketplaceAdapters.inMemory(), "nobody@keybuzz.example"));
        return new KeyBuzz(injector, Optional.empty());
    }

    /**
     * On the configured database, for as long as one program needs it. An embedded database that a server runs already is
     * shared with it.
     */
    public static KeyBuzz from(KeyBuzzConfig config) {
        return on(OpenDatabase.toCommand(config), config, UseCaseListener.none());
    }

    static KeyBuzz on(OpenDatabase database, KeyBuzzConfig config, UseCaseListener listener, Module... more) {
        try {
            Injector injector = injector(
                    listener,
                    Modules.combine(more),
                    new PostgresModule(database.settings()),
                    integration(config),
                    new FilesModule(files(config)),
                    new WriterModule(ai(config)),
                    new AccessModule(
                            config.access(),
                            config.marketplace().inboundDomain(),
                            config.mail().publicUrl()),
                    new MarketplaceModule(
                            marketplaces(config), config.mail().from().value()));
            return new KeyBuzz(injector, Optional.of(database));
        } catch (RuntimeException failed) {
            database.close();
            throw failed;
        }
    }

    private static Injector injector(UseCaseListener listener, Module... chosen) {
        return Guice.createInjector(Stage.PRODUCTION, binder -> {
            binder.install(new StrictModule());
            binder.install(new RuntimeModule(listener));
            binder.install(new ApplicationModule());
            for (Module module : chosen) {
                binder.install(module);
            }
        });
    }

    private static AiParts ai(KeyBuzzConfig config) {
        return config.ai()
                .model()
                .map(model -> WriterAdapters.parts(
                        new ModelSettings(
                                model.address(),
                                model.key().value(),
                                model.name(),
                                model.limit(),
                                model.maxTokens(),
                                ModelSettings.TOGETHER),
                        InstantSource.system()))
                .orElseGet(AiParts::offline);
    }

    private static IntegrationModule integration(KeyBuzzConfig config) {
        SecurityConfig security = config.security();
        TokenSettings tokens = new TokenSettings(
                security.jwtSecret().value(),
                security.previousJwtSecret().map(Secret::value),
                TokenSettings.DEFAULT_ISSUER,
                TokenSettings.DEFAULT_AUDIENCE,
                security.tokenLifetime());
        PasswordSettings passwords =
                PasswordSettings.of(security.passwordPepper().value(), security.passwordCost());
        boolean limits = config.http().rates().on();
        return new IntegrationModule(
                limits ? passwords : passwords.withoutLimit(),
                tokens,
                mail(config),
                new AccountPorts.Settings(config.mail().publicUrl(), limits),
                secrets(config));
    }

    private static MailSender mail(KeyBuzzConfig config) {
        EmailAddress from = config.mail().from();
        return config.mail()
                .smtp()
                .map(url -> MailAdapters.smtp(
                        new SmtpSettings(
                                url.host(),
                                url.port(),
                                url.tls(),
                                url.user()
                                        .flatMap(user -> url.password()
                                                .map(password -> new SmtpSettings.Login(user, password.value()))),
                                SmtpSettings.DEFAULT_PATIENCE),
                        from))
                .orElseGet(() -> MailAdapters.folder(config.server().home().resolve("mail"), from));
    }

    private static MarketplaceAdapters marketplaces(KeyBuzzConfig config) {
        MarketplaceAdapters adapters =
                MarketplaceAdapters.keepingIn(config.server().home().resolve("sandbox"));
        return config.mail()
                .replies()
                .map(url -> new SmtpRelaySettings(
                        url.host(),
                        url.port(),
                        url.tls(),
                        url.user()
                                .flatMap(user -> url.password()
                                        .map(password -> new SmtpRelaySettings.Login(user, password.value()))),
                        SmtpRelaySettings.DEFAULT_PATIENCE))
                .map(adapters::mailing)
                .orElse(adapters);
    }

    private static FileParts files(KeyBuzzConfig config) {
        Path home = config.server().home();
        AttachmentRules rules =
                AttachmentRules.standard().withMaxBytes(config.files().maxBytes());
        return config.files()
                .bucket()
                .map(bucket -> FileAdapters.bucket(bucket, home.resolve("files-leaving"), rules))
                .orElseGet(() -> FileAdapters.disk(home.resolve("files"), rules));
    }

    private static SecretSettings secrets(KeyBuzzConfig config) {
        return new SecretSettings(
                EncryptionSettings.parse(config.security().encryptionKeys().value()),
                config.server().environment().isProduction());
    }

    private static String random() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    public KeyBuzzApplication application() {
        return injector.getInstance(KeyBuzzApplication.class);
    }

    /** What the application was assembled from. */
    public KeyBuzzPorts ports() {
        return injector.getInstance(KeyBuzzPorts.class);
    }

    /** Where marketplaces' credentials are kept: Vault, or our own database. */
    public SecretStore secrets() {
        return injector.getInstance(SecretStore.class);
    }

    Injector injector() {
        return injector;
    }

    /** Closes the pools, then the embedded database if it is ours. */
    @Override
    public void close() {
        database.ifPresent(open -> {
            injector.getInstance(JdbiStores.class).close();
            open.close();
        });
    }
}
