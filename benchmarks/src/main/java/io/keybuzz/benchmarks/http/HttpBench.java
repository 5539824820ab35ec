package io.keybuzz.benchmarks.http;

import io.keybuzz.benchmarks.data.DataShape;
import io.keybuzz.benchmarks.machine.Children;
import io.keybuzz.benchmarks.machine.Machine;
import io.keybuzz.benchmarks.machine.Tools;
import io.keybuzz.benchmarks.postgres.BenchDatabase;
import io.keybuzz.benchmarks.postgres.Pgbench;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** One run: data, servers, warm-up, rounds, table. */
final class HttpBench {
    private static final double IDLE = 0.85;
    private static final int SAMPLES = 101;

    private final Options options;
    private final DataShape shape;
    private final RunFolder folder;
    private final Children children;
    private final PrintStream out;
    private final Report report = new Report();
    private final Map<Route, Figures> figures = new EnumMap<>(Route.class);
    private final List<Double> bcrypt = new ArrayList<>();

    HttpBench(Options options, RunFolder folder, Children children, PrintStream out) {
        this.options = options;
        this.folder = folder;
        this.children = children;
        this.out = out;
        this.shape = DataShape.scaled(options.scale);
        options.routes().forEach(route -> figures.put(route, new Figures()));
    }

    void run() {
        Path wrk = Tools.wrk();
        Path pgbench = Tools.pgbench();
        report.line(
                "%s; %s; JDK %s",
                Machine.describe(), Instant.now(), options.jdk().getFileName());
        Machine.Times before = Machine.Times.now();
        try (BenchDatabase database = BenchDatabase.start(options.dataFolder(), shape, options.sharedBuffers, out)) {
            report.line(
                    "PostgreSQL %s, shared_buffers %s, %,d tickets, %,d messages; %d connections of load, %d of the pool",
                    database.version(),
                    options.sharedBuffers,
                    shape.tickets(),
                    shape.messages(),
                    options.connections,
                    options.pool);
            Pgbench sql = new Pgbench(children, pgbench, database.port(), options.pool);
            measure(database, sql, wrk);
            say("counting round trips");
            List<RoundTrips> trips = RoundTrips.measure(children, options, home("tapped"), database.port(), shape);
            report.line(
                    "bcrypt %.0f to %.0f ms a hash, %.1f %% of the time stolen by the host%s",
                    bcrypt.stream().mapToDouble(Double::doubleValue).min().orElse(0),
                    bcrypt.stream().mapToDouble(Double::doubleValue).max().orElse(0),
                    Machine.Times.now().stolenSince(before) * 100,
                    steady() ? "" : "; MOVED BY MORE THAN 15 %: take the figures again on a quiet machine");
            report.table(figures, trips);
        }
        folder.write("results.md", report.toString());
        out.println();
        out.print(report);
        out.println("kept in " + folder.path());
    }

    private void measure(BenchDatabase database, Pgbench sql, Path wrk) {
        say("reading the data set into memory");
        database.warm();
        say("starting our server");
        OurServer.build(children, options);
        try (OurServer ours = OurServer.start(children, options, home("home"), database.port(), options.javaOptions)) {
            report.line("ours: ready after %.1f s", ours.startedIn().toMillis() / 1e3);
            Map<Route, Path> scripts = folder.writeScripts(shape);
            prepare(ours.api());
            String bareUrl = startBare();
            Wrk load = new Wrk(
                    children, wrk, options.root().resolve("benchmarks/wrk"), folder.data(), options.connections);
            warmUp(load, ours.url(), bareUrl);
            for (int i = 0; i < options.rounds; i++) {
                int round = i;
                database.settle();
                bcrypt.add(Machine.bcryptMillis());
                for (Route route : figures.keySet()) {
                    round(
                            round,
                            route,
                            List.of(
                                    () -> figure(route)
                                            .addOurs(load.run(route, ours.url(), false, options.seconds, round + 1)),
                                    () -> figure(route)
                                            .addSql(sql.run(scriptsOf(route, scripts), options.seconds, round + 1)),
                                    () -> figure(route)
                                            .addBare(load.run(route, bareUrl, true, options.seconds, round + 1))));
                }
            }
            bcrypt.add(Machine.bcryptMillis());
            report.line(
                    "memory of our JVM after the load: %d MB resident, %d MB at most",
                    Machine.residentMegabytes(ours.pid()), Machine.peakResidentMegabytes(ours.pid()));
        }
    }

    /** Both orders alternate, so that nobody always runs into what the one before left. */
    private void round(int round, Route route, List<Runnable> sides) {
        List<Runnable> order = new ArrayList<>(sides);
        if (round % 2 == 1) {
            Collections.reverse(order);
        }
        double idle = 1;
        for (Runnable side : order) {
            idle = Math.min(idle, Machine.awaitIdle(IDLE, Duration.ofSeconds(options.idleWait)));
            side.run();
        }
        Figures found = figure(route);
        say(String.format(
                Locale.ROOT,
                "round %d of %d, %-8s ours %,.0f  sql %,.0f  bare %,.0f  share %.0f %%  errors %d%s",
                round + 1,
                options.rounds,
                route.label(),
                found.ours(),
                found.sql(),
                found.bare(),
                found.share() * 100,
                found.errors(),
                idle < IDLE ? "  (machine busy: " + Math.round(idle * 100) + " % idle)" : ""));
    }

    private void warmUp(Wrk load, String oursUrl, String bareUrl) {
        for (Route route : figures.keySet()) {
            say("warming up " + route.label() + ", " + options.warmUp + " s each");
            Load found = load.run(route, oursUrl, false, options.warmUp, 1);
            if (found.errors() > 0) {
                say("  errors already: " + found.errors() + " " + found.sample());
            }
            load.run(route, bareUrl, true, options.warmUp, 1);
        }
    }

    /** Logs every agent in and takes, for each route, the answer of median length among a hundred. */
    private void prepare(Api api) {
        say("logging in " + shape.tenants() + " agents");
        List<String> tokens =
                IntStream.rangeClosed(1, shape.tenants()).mapToObj(api::logIn).toList();
        Map<Route, byte[]> answers = new EnumMap<>(Route.class);
        for (Route route : Route.values()) {
            if (route != Route.MIX) {
                int samples = route == Route.LOGIN ? 1 : SAMPLES;
                answers.put(
                        route,
                        IntStream.range(0, samples)
                                .mapToObj(i -> {
                                    long ticket = 1 + i * (shape.tickets() - 1) / SAMPLES;
                                    int tenant = shape.tenantOf(ticket);
                                    return api.ask(route, tenant, ticket, tokens.get(tenant - 1));
                                })
                                .sorted(Comparator.comparingInt(body -> body.length))
                                .toList()
                                .get(samples / 2));
            }
        }
        folder.writeData(shape, tokens, answers);
    }

    private String startBare() {
        int port = OurServer.freePort();
        String url = "http://127.0.0.1:" + port;
        List<String> command = List.of(
                options.jdk().resolve("bin/java").toString(),
                "-XX:+UseSerialGC",
                "-Xms48m",
                "-Xmx192m",
                "-cp",
                System.getProperty("java.class.path"),
                BareServer.class.getName(),
                Integer.toString(port),
                folder.answers().toString());
        children.start(command, new HashMap<>(), folder.path().resolve("bare.log"));
        Api api = new Api(url);
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!api.isReady()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(
                        "the bare server does not start; see " + folder.path().resolve("bare.log"));
            }
            Machine.awaitIdle(0, Duration.ZERO);
        }
        return url;
    }

    private static Map<Path, Integer> scriptsOf(Route route, Map<Route, Path> scripts) {
        Map<Path, Integer> weighted = new HashMap<>();
        route.parts().forEach((part, weight) -> weighted.put(scripts.get(part), weight));
        return weighted;
    }

    private Figures figure(Route route) {
        return Objects.requireNonNull(figures.get(route));
    }

    private boolean steady() {
        double least = bcrypt.stream().mapToDouble(Double::doubleValue).min().orElse(1);
        double most = bcrypt.stream().mapToDouble(Double::doubleValue).max().orElse(1);
        return most / least <= 1.15;
    }

    private Path home(String name) {
        return folder.path().resolve(name);
    }

    private void say(String text) {
        out.println(text);
    }
}
