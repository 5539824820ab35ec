package io.keybuzz.benchmarks.postgres;

import io.keybuzz.adapters.jdbi.Roles;
import io.keybuzz.benchmarks.machine.Children;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * PostgreSQL without us: the same role, number of connections, plans and message groups, over the same loopback.
 *
 * @param connections as many as our pool has
 */
public record Pgbench(Children children, Path program, int port, int connections) {
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");
    private static final Pattern FAILED = Pattern.compile("number of failed transactions: (\\d+)");

    /**
     * Runs scripts side by side, drawn by their weights.
     *
     * @param scripts files with their weights
     * @return transactions a second
     */
    public double run(Map<Path, Integer> scripts, int seconds, long seed) {
        List<String> command = new ArrayList<>(List.of(
                program.toString(),
                "--no-vacuum",
                "--protocol=prepared",
                "--host=127.0.0.1",
                "--port=" + port,
                "--username=" + Roles.APP,
                "--client=" + connections,
                "--jobs=2",
                "--time=" + seconds,
                "--random-seed=" + seed));
        scripts.forEach((file, weight) -> command.add("--file=" + file + "@" + weight));
        command.add(BenchDatabase.NAME);
        String printed = children.run(command, environment(), Duration.ofSeconds(seconds + 60L));
        Matcher failed = FAILED.matcher(printed);
        if (failed.find() && !failed.group(1).equals("0")) {
            throw new IllegalStateException("pgbench saw failed transactions: " + printed.strip());
        }
        Matcher rate = RATE.matcher(printed);
        if (!rate.find()) {
            throw new IllegalStateException("pgbench told no rate: " + printed.strip());
        }
        return Double.parseDouble(rate.group(1));
    }

    private static Map<String, String> environment() {
        // what our pool asks for too: one plan per connection, not one for each value
        return Map.of(
                "PGPASSWORD", BenchDatabase.password(),
                "PGOPTIONS", "-c plan_cache_mode=force_generic_plan",
                "PGAPPNAME", "keybuzz-bench");
    }
}
