package io.keybuzz.bootstrap.worker;

import io.keybuzz.adapters.marketplace.mail.RandomInboundAddresses;
import io.keybuzz.application.KeyBuzzApplication;
import io.keybuzz.application.KeyBuzzPorts;
import io.keybuzz.application.marketplace.NewConnection;
import io.keybuzz.application.tenancy.FoundTenant;
import io.keybuzz.application.tenancy.FoundTenant.Person;
import io.keybuzz.bootstrap.config.Environment;
import io.keybuzz.bootstrap.config.KeyBuzzConfig;
import io.keybuzz.domain.marketplace.ConnectionId;
import io.keybuzz.domain.marketplace.Provider;
import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.shared.IdSource;
import io.keybuzz.domain.shared.Role;
import io.keybuzz.domain.tenancy.Credential;
import io.keybuzz.domain.tenancy.Plan;
import io.keybuzz.domain.tenancy.TenancyProblem;
import io.keybuzz.domain.tenancy.Tenant;
import io.keybuzz.domain.tenancy.TenantStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Three sellers to try KeyBuzz with, their people and passwords as documented (seed PH11-02, PH11-03), each with a sandbox
 * connection. Running it again changes nothing.
 */
public final class DemoSeed {

    private final KeyBuzzApplication application;
    private final IdSource ids;

    public DemoSeed(KeyBuzzApplication application, IdSource ids) {
        this.application = application;
        this.ids = ids;
    }

    /** What can be logged in with. */
    public static List<FoundTenant> tenants() {
        return List.of(
                tenant(
                        "acme-electronics",
                        "Acme Electronics",
                        Plan.PRO,
                        TenantStatus.ACTIVE,
                        owner("Alice Acme", "owner@acme-electronics.com", "owner-acme-123")),
                tenant(
                        "techcorp-solutions",
                        "TechCorp Solutions",
                        Plan.STARTER,
                        TenantStatus.ACTIVE,
                        new Person(
                                new EmailAddress("admin@techcorp-solutions.com"),
                                "Tom Techcorp",
                                Role.ADMIN,
                                "admin-techcorp-123")),
                tenant(
                        "globex-retail",
                        "Globex Retail",
                        Plan.DEV,
                        TenantStatus.TRIAL,
                        owner("Gina Globex", "owner@globex-retail.com", "owner-globex-123")));
    }

    /** Makes what is missing. Refuses with {@code tenancy/seed-refused} in production. */
    public void load(KeyBuzzConfig config, Instant now) {
        if (config.server().environment() == Environment.PRODUCTION) {
            throw TenancyProblem.SEED_REFUSED.refuse("KEYBUZZ_ENV is production");
        }
        for (FoundTenant demo : tenants()) {
            Tenant tenant = application.tenancy().found(demo, now);
            if (application.marketplaces().connections(tenant.id()).isEmpty()) {
                connectSandbox(tenant, config.marketplace().inboundDomain(), now);
            }
        }
    }

    /**
     * Refuses with {@code tenancy/seed-refused} where somebody can still log in with what is printed in the README. Where the
     * demo was never loaded it costs a look at each address and no comparison of passwords.
     */
    public static void requireNoDemo(KeyBuzzPorts ports) {
        List<String> open = new ArrayList<>();
        for (FoundTenant demo : tenants()) {
            for (Person person : demo.people()) {
                boolean there = ports.stores().tenancy().credentials().byEmail(person.email()).stream()
                        .filter(account ->
                                account.tenantSlug().filter(demo.slug()::equals).isPresent())
                        .filter(Credential::mayWork)
                        .anyMatch(account -> ports.security()
                                .passwords()
                                .matches(person.password(), Optional.of(account.passwordHash())));
                if (there) {
                    open.add(person.email().value());
                }
            }
        }
        if (!open.isEmpty()) {
            throw TenancyProblem.SEED_REFUSED.refuse(
                    "KEYBUZZ_ENV is production, and the database has demo accounts whose"
                            + " passwords everybody knows: " + String.join(", ", open)
                            + "; give them other passwords or suspend their tenants while KEYBUZZ_ENV is not production");
        }
    }

    /** Makes the configured super admin, in production too. */
    public void superAdmin(KeyBuzzConfig config, Instant now) {
        config.superAdmin()
                .map(admin -> new Person(
                        admin.email(),
                        "Super Admin",
                        Role.SUPER_ADMIN,
                        admin.password().value()))
                .ifPresent(person -> application.tenancy().foundSuperAdmin(person, now));
    }

    private void connectSandbox(Tenant tenant, String domain, Instant now) {
        application
                .marketplaces()
                .connect(
                        new NewConnection(
                                tenant.id(),
                                Channel.AMAZON,
                                Provider.SANDBOX,
                                tenant.name() + " on Amazon (sandbox)",
                                new RandomInboundAddresses(domain).next(ids.next(ConnectionId::new))),
                        now);
    }

    private static FoundTenant tenant(String slug, String name, Plan plan, TenantStatus status, Person first) {
        return new FoundTenant(slug, name, plan, status, "Support", List.of(first));
    }

    private static Person owner(String name, String email, String password) {
        return new Person(new EmailAddress(email), name, Role.OWNER, password);
    }
}
