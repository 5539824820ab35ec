package io.keybuzz.benchmarks.http;

import io.keybuzz.adapters.jdbi.Roles;
import io.keybuzz.benchmarks.data.DataShape;
import io.keybuzz.benchmarks.machine.Children;
import io.keybuzz.benchmarks.postgres.SameSql;
import io.keybuzz.benchmarks.postgres.WireTap;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Round trips and SQL of one request.
 *
 * @param usual what most requests cost
 * @param most what one cost that met a connection which the pool had to test or open first
 * @param drift statements that our server and {@link SameSql} do not share; the comparison is fair when there are none
 */
record RoundTrips(int usual, int most, List<String> drift) {
    private static final int REQUESTS = 60;

    /** Starts our server behind a {@link WireTap} and asks it for each route, in their order. */
    static List<RoundTrips> measure(Children children, Options options, Path home, int databasePort, DataShape shape) {
        try (WireTap tap = WireTap.before(databasePort);
                OurServer server = OurServer.start(children, options, home, tap.port(), "")) {
            Api api = server.api();
            List<RoundTrips> found = new ArrayList<>();
            String token = api.logIn(1);
            for (Route route : Route.values()) {
                found.add(route == Route.MIX ? new RoundTrips(0, 0, List.of()) : of(route, api, token, tap, shape));
            }
            return found;
        }
    }

    private static RoundTrips of(Route route, Api api, String token, WireTap tap, DataShape shape) {
        int[] costs = new int[16];
        int most = 0;
        int before = tap.statements(Roles.APP).size();
        for (int i = 0; i < REQUESTS; i++) {
            tap.reset();
            api.ask(route, 1, 1 + i % shape.ticketsOf(1), token);
            int cost = Math.min(tap.roundTrips(Roles.APP), costs.length - 1);
            costs[cost]++;
            most = Math.max(most, cost);
        }
        int usual = 0;
        for (int cost = 0; cost < costs.length; cost++) {
            usual = costs[cost] > costs[usual] ? cost : usual;
        }
        List<String> known = tap.statements(Roles.APP);
        return new RoundTrips(
                usual, most, SameSql.of(route.label()).differsFrom(known, known.subList(before, known.size())));
    }
}
