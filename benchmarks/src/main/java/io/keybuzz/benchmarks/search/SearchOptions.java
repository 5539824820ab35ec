package io.keybuzz.benchmarks.search;

import io.keybuzz.benchmarks.data.DataShape;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What {@code bin/bench search} can be told. */
final class SearchOptions {
    @Option(names = "--scale", description = "part of the full data set; 1.0 has 1,000,000 tickets")
    double scale = 1.0;

    @Option(names = "--rounds", description = "how often each question is asked by each client (${DEFAULT-VALUE})")
    int rounds = 5;

    @Option(names = "--clients", description = "who ask at the same time; the pool is as large (${DEFAULT-VALUE})")
    int clients = 1;

    @Option(names = "--tenant", description = "1 to 200, by falling size (${DEFAULT-VALUE})")
    int tenant = 1;

    @Option(names = "--most", description = "milliseconds that 95 %% of the searches may take (${DEFAULT-VALUE})")
    double most = 30;

    @Option(names = "--worst", description = "how many of the slowest questions are named (${DEFAULT-VALUE})")
    int worst = 12;

    @Option(names = "--shared-buffers", description = "of PostgreSQL (${DEFAULT-VALUE})")
    String sharedBuffers = "4GB";

    @Option(
            names = "--home",
            description = "data sets and results; BENCH_HOME or .keybuzz-bench in the home directory if absent")
    private @Nullable Path home;

    Path home() {
        return Optional.ofNullable(home)
                .or(() -> Optional.ofNullable(System.getenv("BENCH_HOME")).map(Path::of))
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".keybuzz-bench"))
                .toAbsolutePath();
    }

    Path dataFolder() {
        return DataShape.folder(home(), scale);
    }

    /** Refuses what no run can be made of. */
    void check() {
        if (rounds < 1 || clients < 1 || clients > 40 || tenant < 1 || tenant > DataShape.TENANTS || scale <= 0) {
            throw new IllegalStateException("--rounds is 1 or more, --clients 1 to 40, --tenant 1 to "
                    + DataShape.TENANTS + ", --scale more than 0");
        }
    }
}
