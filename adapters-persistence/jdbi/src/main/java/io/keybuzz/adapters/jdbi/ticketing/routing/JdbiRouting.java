package io.keybuzz.adapters.jdbi.ticketing.routing;

import io.keybuzz.adapters.jdbi.shared.JdbiUnitOfWork;
import io.keybuzz.application.ticketing.routing.RoutingStores;

/** Makes the stores of routing and presence. */
public final class JdbiRouting {
    private JdbiRouting() {}

    public static RoutingStores on(JdbiUnitOfWork work) {
        return new RoutingStores(
                new JdbiRoutingRules(work), new JdbiRotas(work), new JdbiWorkloads(work), new JdbiPresences(work));
    }
}
