package io.keybuzz.adapters.http;

import io.keybuzz.adapters.http.health.HealthProbe;
import io.keybuzz.adapters.http.throttle.ThrottleSettings;
import io.keybuzz.adapters.inmemory.InMemoryStores;
import io.keybuzz.adapters.integration.files.FileAdapters;
import io.keybuzz.adapters.integration.mail.InMemoryMail;
import io.keybuzz.adapters.integration.password.BcryptPasswords;
import io.keybuzz.adapters.integration.password.ListedPasswords;
import io.keybuzz.adapters.integration.password.PasswordSettings;
import io.keybuzz.adapters.integration.secret.AesGcmSealer;
import io.keybuzz.adapters.integration.secret.EncryptionSettings;
import io.keybuzz.adapters.integration.secret.MasterKeyRing;
import io.keybuzz.adapters.integration.throttle.RateLimitAdapters;
import io.keybuzz.adapters.integration.token.JwtTokens;
import io.keybuzz.adapters.integration.token.RandomSecrets;
import io.keybuzz.adapters.integration.token.TokenSettings;
import io.keybuzz.adapters.integration.totp.HmacOneTimeCodes;
import io.keybuzz.adapters.marketplace.MarketplaceAdapters;
import io.keybuzz.application.KeyBuzzApplication;
import io.keybuzz.application.KeyBuzzPorts;
import io.keybuzz.application.marketplace.NewConnection;
import io.keybuzz.application.shared.RateLimiter;
import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.application.tenancy.AccountPorts;
import io.keybuzz.application.tenancy.FoundTenant;
import io.keybuzz.domain.marketplace.Provider;
import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.shared.Role;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.UserId;
import io.keybuzz.domain.tenancy.Plan;
import io.keybuzz.domain.tenancy.Tenant;
import io.keybuzz.domain.tenancy.TenantStatus;
import io.keybuzz.domain.tenancy.User;
import io.keybuzz.domain.ticketing.attachment.AttachmentRules;
import io.keybuzz.testkit.FixedClock;
import io.keybuzz.testkit.SequentialIds;
import io.keybuzz.testkit.story.House;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** KeyBuzz in memory on a free port, with two sellers, an agent each, and a super admin. */
final class Demo implements AutoCloseable {
    static final String ACME = "acme-electronics";
    static final String GLOBEX = "globex-retail";
    static final String ACME_AGENT = "agent@acme-electronics.com";
    static final String GLOBEX_AGENT = "agent@globex-retail.com";
    static final String ACME_OWNER = "owner@acme-electronics.com";
    static final String GLOBEX_OWNER = "owner@globex-retail.com";
    static final String SUPER_ADMIN = "admin@keybuzz.io";
    static final String PASSWORD = "correct horse battery staple";
    static final String MAIL_SECRET = "the relay's secret";
    static final String TOKEN_SECRET = "thirty-two bytes are the least here";
    static final String MASTER_KEYS = "test:000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";
    static final String APP_ORIGIN = "https://app.keybuzz.io";

    final FixedClock clock = new FixedClock();
    /** Use cases that were asked for, in this order. */
    final List<String> ran = new CopyOnWriteArrayList<>();

    final KeyBuzzPorts.Stores stores;
    final KeyBuzzPorts ports;
    final KeyBuzzApplication application;
    final MarketplaceAdapters adapters = MarketplaceAdapters.inMemory();
    final AmazonDemo amazon = new AmazonDemo(clock);
    final OperatorDemo mirakl = new OperatorDemo(clock, amazon.secrets);
    final InMemoryMail mail = new InMemoryMail();
    final HttpServer server;
    /** Where attachments are. */
    final Path files = folder();

    final Http http;

    /** Kept by the demo, to compute the codes that an authenticator would. */
    final KeyBuzzPorts.Secrets secrets;

    private final BcryptPasswords passwords = new BcryptPasswords(PasswordSettings.of("pepper", 4));

    private Demo(
            HealthProbe probe,
            UnaryOperator<KeyBuzzApplication> change,
            Duration idle,
            Optional<ThrottleSettings> throttling) {
        this(probe, change, idle, throttling, false);
    }

    private Demo(
            HealthProbe probe,
            UnaryOperator<KeyBuzzApplication> change,
            Duration idle,
            Optional<ThrottleSettings> throttling,
            boolean secondFactorForSuperAdmins) {
        secrets = new KeyBuzzPorts.Secrets(
                new AesGcmSealer(),
                new MasterKeyRing(EncryptionSettings.parse(MASTER_KEYS)),
                new HmacOneTimeCodes(),
                secondFactorForSuperAdmins);
        KeyBuzzPorts.Runtime runtime = new KeyBuzzPorts.Runtime(
                clock, new SequentialIds(), (useCase, call, scope, outcome, took) -> ran.add(useCase));
        stores = InMemoryStores.of(runtime);
        ports = new KeyBuzzPorts(
                runtime,
                stores,
                new KeyBuzzPorts.Security(
                        passwords,
                        new JwtTokens(TokenSettings.of(TOKEN_SECRET)),
                        new AccountPorts(
                                new RandomSecrets(),
                                new ListedPasswords(),
                                mail,
                                new Random(7),
                                new AccountPorts.Settings(APP_ORIGIN, true)),
                        secrets),
                mirakl.beside(amazon.channels(adapters)),
                FileAdapters.disk(files, AttachmentRules.standard()));
        application = KeyBuzzApplication.assemble(ports);
        found(ACME, ACME_AGENT, ACME_OWNER);
        found(GLOBEX, GLOBEX_AGENT, GLOBEX_OWNER);
        application
                .tenancy()
                .foundSuperAdmin(
                        new FoundTenant.Person(new EmailAddress(SUPER_ADMIN), "Sam Super", Role.SUPER_ADMIN, PASSWORD),
                        clock.instant());
        PrometheusMeterRegistry metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        server = new HttpServer(
                settings(idle, throttling.orElseGet(ThrottleSettings::standard)),
                change.apply(application),
                probe,
                throttling.isPresent() ? RateLimitAdapters.inMemory(clock) : RateLimiter.none(),
                metrics,
                clock);
        server.start();
        http = new Http(server.port());
    }

    static Demo start() {
        return start(HealthProbe.alwaysWell());
    }

    static Demo start(HealthProbe probe) {
        return new Demo(probe, UnaryOperator.identity(), Duration.ofSeconds(10), Optional.empty());
    }

    /** With limits that hold; other servers of tests have none. */
    static Demo start(ThrottleSettings throttling) {
        return new Demo(
                HealthProbe.alwaysWell(), UnaryOperator.identity(), Duration.ofSeconds(10), Optional.of(throttling));
    }

    /** With an application that behaves differently from ours. */
    static Demo start(UnaryOperator<KeyBuzzApplication> change) {
        return new Demo(HealthProbe.alwaysWell(), change, Duration.ofSeconds(10), Optional.empty());
    }

    /** As in production, where super admins have to have a second factor. */
    static Demo startStrict() {
        return new Demo(
                HealthProbe.alwaysWell(), UnaryOperator.identity(), Duration.ofSeconds(10), Optional.empty(), true);
    }

    /** With less patience than ours. */
    static Demo start(HealthProbe probe, Duration idle) {
        return new Demo(probe, UnaryOperator.identity(), idle, Optional.empty());
    }

    private ServerSettings settings(Duration idle, ThrottleSettings throttling) {
        return new ServerSettings(
                new ServerSettings.Listen("127.0.0.1", 0, true),
                new ServerSettings.Identity("test", "1.2.3", clock.instant()),
                Set.of(APP_ORIGIN),
                new ServerSettings.Secrets(MAIL_SECRET, "the cursors' secret"),
                new ServerSettings.Limits(1 << 20, 25 << 20, idle, Duration.ofSeconds(15), 64),
                throttling);
    }

    static String inboundAddress(String slug) {
        return slug + "-0123456789abcdef0123456789abcdef@in.example.test";
    }

    /** The server as stories drive it. */
    House house() {
        return new House(server.port(), ports, SUPER_ADMIN, PASSWORD, () -> {
            clock.advance(Duration.ofMillis(100));
            application.relay().drain();
        });
    }

    /** A fresh token by logging in. */
    String token(String email) {
        return http.login(email, PASSWORD).json().get("token").textValue();
    }

    /** A token of Acme's owner. */
    String owner() {
        return token("owner@" + ACME + ".com");
    }

    /** A user of one of the sellers, with the usual password, and their token. */
    String tokenOfNew(String slug, Role role) {
        TenantId tenant = stores.unitOfWork()
                .read(
                        new TenantScope.Platform("test"),
                        () -> stores.tenancy()
                                .tenants()
                                .findBySlug(slug)
                                .orElseThrow()
                                .id());
        String email =
                role.name().toLowerCase(Locale.ROOT) + "-" + clock.instant().getNano() + "@" + slug + ".com";
        stores.unitOfWork().run(new TenantScope.One(tenant), () -> {
            User user = new User(
                    new UserId(UUID.randomUUID()),
                    Optional.of(tenant),
                    new EmailAddress(email),
                    "Pat " + role,
                    role,
                    passwords.hash(PASSWORD),
                    true,
                    clock.instant(),
                    clock.instant());
            stores.tenancy().users().add(user);
            return user;
        });
        return token(email);
    }

    /** Everything that was ever stored, as one number: it must not change when a request was refused. */
    long rows() {
        String admin = token(SUPER_ADMIN);
        long rows =
                http.get("/api/v1/tenants?limit=100", admin).json().get("data").size();
        for (var ticket : http.get("/api/v1/tickets?limit=100", admin).json().get("data")) {
            rows += 1 + ticket.get("messageCount").intValue();
        }
        return rows;
    }

    private static FoundTenant.Person person(String email, String name, Role role) {
        return new FoundTenant.Person(new EmailAddress(email), name, role, PASSWORD);
    }

    private void found(String slug, String agent, String owner) {
        Tenant tenant = application
                .tenancy()
                .found(
                        new FoundTenant(
                                slug,
                                slug,
                                Plan.PRO,
                                TenantStatus.ACTIVE,
                                "Support",
                                List.of(
                                        person(agent, "Ada Agent", Role.AGENT),
                                        person(owner, "Olga Owner", Role.OWNER))),
                        clock.instant());
        application
                .marketplaces()
                .connect(
                        new NewConnection(
                                tenant.id(),
                                Channel.AMAZON,
                                Provider.SANDBOX,
                                "Amazon",
                                new EmailAddress(inboundAddress(slug))),
                        clock.instant());
    }

    @Override
    public void close() {
        server.stop();
        amazon.close();
        mirakl.close();
        passwords.close();
        try (Stream<Path> all = Files.walk(files)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("keybuzz-files");
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
