package io.keybuzz.benchmarks.http;

import io.keybuzz.benchmarks.data.DataShape;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What {@code bin/bench http} can be told. */
final class Options {
    @Option(names = "--scale", description = "part of the full data set; 1.0 has 1,000,000 tickets")
    double scale = 1.0;

    @Option(names = "--rounds", description = "rounds; figures are their medians (${DEFAULT-VALUE})")
    int rounds = 5;

    @Option(names = "--seconds", description = "length of one measurement (${DEFAULT-VALUE})")
    int seconds = 10;

    @Option(names = "--warm-up", description = "seconds of load per route and JVM first (${DEFAULT-VALUE})")
    int warmUp = 30;

    @Option(names = "--jdk", description = "JDK of both servers; the one this runs on if absent")
    private @Nullable Path jdk;

    @Option(names = "--routes", split = ",", description = "login,list,detail,messages,post,mix; all if absent")
    private List<String> routes = new ArrayList<>();

    @Option(names = "--connections", description = "connections of the load (${DEFAULT-VALUE})")
    int connections = 32;

    @Option(names = "--pool", description = "database connections of each side (${DEFAULT-VALUE})")
    int pool = 10;

    @Option(names = "--shared-buffers", description = "of PostgreSQL (${DEFAULT-VALUE})")
    String sharedBuffers = "4GB";

    @Option(names = "--java-opts", description = "more options for the JVM of our server")
    String javaOptions = "";

    @Option(names = "--idle-wait", description = "longest wait for idle cores, in seconds (${DEFAULT-VALUE})")
    int idleWait = 20;

    @Option(
            names = "--home",
            description = "data sets and results; BENCH_HOME or .keybuzz-bench in the home directory if absent")
    private @Nullable Path home;

    /** The checkout. */
    Path root() {
        return Path.of(System.getProperty("keybuzz.root", ".")).toAbsolutePath().normalize();
    }

    Path jdk() {
        Path chosen = Optional.ofNullable(jdk).orElseGet(() -> Path.of(System.getProperty("java.home")));
        if (!Files.isExecutable(chosen.resolve("bin/java"))) {
            throw new IllegalArgumentException("--jdk must name a folder with bin/java: " + chosen);
        }
        return chosen;
    }

    List<Route> routes() {
        return routes.isEmpty()
                ? List.of(Route.values())
                : routes.stream()
                        .map(name -> Route.valueOf(name.toUpperCase(Locale.ROOT)))
                        .toList();
    }

    Path home() {
        return Optional.ofNullable(home)
                .or(() -> Optional.ofNullable(System.getenv("BENCH_HOME")).map(Path::of))
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".keybuzz-bench"))
                .toAbsolutePath();
    }

    /** One folder for each size and kind of rows, so that all can be kept. */
    Path dataFolder() {
        return DataShape.folder(home(), scale);
    }
}
