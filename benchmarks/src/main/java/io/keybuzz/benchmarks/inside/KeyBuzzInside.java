package io.keybuzz.benchmarks.inside;

import io.keybuzz.adapters.jdbi.JdbiSettings;
import io.keybuzz.adapters.jdbi.JdbiStores;
import io.keybuzz.adapters.jdbi.Login;
import io.keybuzz.adapters.jdbi.Roles;
import io.keybuzz.application.KeyBuzzApplication;
import io.keybuzz.application.KeyBuzzPorts;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.shared.Caller;
import io.keybuzz.application.shared.TimeOrderedIds;
import io.keybuzz.application.ticketing.Ticketing;
import io.keybuzz.benchmarks.data.DataShape;
import io.keybuzz.benchmarks.postgres.BenchDatabase;
import io.keybuzz.domain.shared.Role;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.UserId;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;

/** The application as it is assembled for production, on a bench database and under the roles of production. */
public final class KeyBuzzInside implements AutoCloseable {
    private final JdbiStores stores;
    private final KeyBuzzApplication application;

    private KeyBuzzInside(JdbiStores stores, KeyBuzzApplication application) {
        this.stores = stores;
        this.application = application;
    }

    /**
     * Opens the pools.
     *
     * @param port of PostgreSQL, or of what stands before it
     * @param connections of the tenants' role
     */
    public static KeyBuzzInside open(int port, int connections) {
        InstantSource time = InstantSource.fixed(DataShape.NOW);
        SecureRandom random = new SecureRandom();
        JdbiSettings settings = JdbiSettings.of(
                        BenchDatabase.url(port), login(Roles.APP), login(Roles.WORKER), login(Roles.PLATFORM))
                .with(new JdbiSettings.PoolSizes(connections, 1, 1));
        JdbiStores stores =
                JdbiStores.open(settings, KeyBuzzApplication.subscriptions(), new TimeOrderedIds(time, random));
        return new KeyBuzzInside(
                stores,
                KeyBuzzApplication.assemble(
                        KeyBuzzPorts.embedded(KeyBuzzPorts.Runtime.of(time, random), stores.ports())));
    }

    private static Login login(String role) {
        return new Login(role, BenchDatabase.password());
    }

    public KeyBuzzPorts.Stores stores() {
        return stores.ports();
    }

    public Ticketing ticketing() {
        return application.ticketing();
    }

    /** A call of the first agent of a tenant, at the time the data set ends. */
    public static CallContext callOf(int tenant) {
        Caller agent = Caller.of(
                new TenantId(UUID.fromString(DataShape.tenantId(tenant))),
                new UserId(UUID.fromString(DataShape.userId(tenant))),
                Role.AGENT,
                "Camille Agent " + tenant);
        return new CallContext(agent, DataShape.NOW, "bench");
    }

    @Override
    public void close() {
        stores.close();
    }
}
