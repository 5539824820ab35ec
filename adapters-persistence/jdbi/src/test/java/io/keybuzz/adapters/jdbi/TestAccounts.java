package io.keybuzz.adapters.jdbi;

import io.keybuzz.application.KeyBuzzApplication;
import io.keybuzz.application.KeyBuzzPorts;
import io.keybuzz.application.marketplace.Channels;
import io.keybuzz.application.shared.UseCaseListener;
import io.keybuzz.application.tenancy.AccountPorts;
import io.keybuzz.application.tenancy.FoundTenant;
import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.shared.Role;
import io.keybuzz.domain.shared.SessionId;
import io.keybuzz.domain.tenancy.AccessToken;
import io.keybuzz.domain.tenancy.Bearer;
import io.keybuzz.domain.tenancy.PasswordHash;
import io.keybuzz.domain.tenancy.Plan;
import io.keybuzz.domain.tenancy.Tenant;
import io.keybuzz.domain.tenancy.TenantStatus;
import io.keybuzz.domain.tenancy.access.OpaqueSecret;
import io.keybuzz.domain.tenancy.port.AccessTokens;
import io.keybuzz.domain.tenancy.port.PasswordHasher;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** KeyBuzz on PostgreSQL with passwords and tokens that cost nothing, so that what is left to see is the store. */
final class TestAccounts {
    static final String PASSWORD = "correct horse battery staple";

    final AtomicInteger looked = new AtomicInteger();
    final KeyBuzzApplication app;
    private final InstantSource clock;

    /** @param tokens shared by the nodes of one test, as a signing key would be */
    TestAccounts(TestDatabase database, JdbiStores stores, InstantSource clock, Map<String, AccessToken> tokens) {
        this.clock = clock;
        this.app = KeyBuzzApplication.assemble(new KeyBuzzPorts(
                new KeyBuzzPorts.Runtime(clock, database.ids(), UseCaseListener.none()),
                stores.ports(),
                new KeyBuzzPorts.Security(
                        new Passwords(),
                        new Tokens(tokens),
                        new AccountPorts(
                                () -> new OpaqueSecret("secret-" + UUID.randomUUID()),
                                password -> false,
                                mail -> {},
                                new Random(7),
                                new AccountPorts.Settings("https://app.example.test", true)),
                        KeyBuzzPorts.Secrets.none()),
                Channels.none()));
    }

    TestAccounts(TestDatabase database, JdbiStores stores, InstantSource clock) {
        this(database, stores, clock, new ConcurrentHashMap<>());
    }

    /** A tenant with an owner, {@code owner@<slug>.test}. */
    Tenant tenant(String slug) {
        FoundTenant.Person owner =
                new FoundTenant.Person(new EmailAddress("owner@" + slug + ".test"), "Olga Owner", Role.OWNER, PASSWORD);
        return app.tenancy()
                .found(
                        new FoundTenant(slug, slug, Plan.PRO, TenantStatus.ACTIVE, "Support", List.of(owner)),
                        clock.instant());
    }

    private final class Passwords implements PasswordHasher {
        @Override
        public PasswordHash hash(String password) {
            return new PasswordHash("plain:" + password);
        }

        @Override
        public boolean matches(String password, Optional<PasswordHash> stored) {
            looked.incrementAndGet();
            return stored.map(hash(password)::equals).orElse(false);
        }
    }

    private record Tokens(Map<String, AccessToken> issued) implements AccessTokens {
        @Override
        public String issue(Bearer bearer, SessionId session, Instant now) {
            String token = UUID.randomUUID().toString();
            issued.put(
                    token,
                    new AccessToken(
                            token,
                            session,
                            bearer.user(),
                            bearer.tenant(),
                            bearer.role(),
                            new EmailAddress(bearer.email()),
                            bearer.fullName(),
                            now.plus(Duration.ofMinutes(15))));
            return token;
        }

        @Override
        public Optional<AccessToken> verify(String token, Instant now) {
            return Optional.ofNullable(issued.get(token))
                    .filter(known -> known.expiresAt().isAfter(now));
        }
    }
}
