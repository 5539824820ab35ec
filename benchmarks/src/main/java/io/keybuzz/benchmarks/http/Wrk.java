package io.keybuzz.benchmarks.http;

import io.keybuzz.benchmarks.machine.Children;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Runs wrk with the scripts in {@code benchmarks/wrk}: one thread per connection, so that each answer can be held against
 * the one request it belongs to.
 */
record Wrk(Children children, Path program, Path scripts, Path data, int connections) {
    /** Hashing is queued for a moment and then refused, so logins come no faster than the cores can hash. */
    private int connectionsOf(Route route) {
        return route == Route.LOGIN ? Runtime.getRuntime().availableProcessors() : connections;
    }

    Load run(Route route, String baseUrl, boolean bare, int seconds, long seed) {
        List<String> command = List.of(
                program.toString(),
                "--threads=" + connectionsOf(route),
                "--connections=" + connectionsOf(route),
                "--duration=" + seconds + "s",
                "--timeout=10s",
                "--script=" + scripts.resolve(route.label() + ".lua"),
                baseUrl);
        Map<String, String> environment = Map.of(
                "BENCH_WRK", scripts.toString(),
                "BENCH_DATA", data.toString(),
                "BENCH_BARE", bare ? "1" : "0",
                "BENCH_CONNECTIONS", Integer.toString(connections),
                "BENCH_SEED", Long.toString(seed));
        return Load.parse(children.run(command, environment, Duration.ofSeconds(seconds + 60L)));
    }
}
