package io.keybuzz.simulator;

import io.keybuzz.bootstrap.KeyBuzz;
import io.keybuzz.bootstrap.config.KeyBuzzConfig;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code keybuzz simulate}. */
@Command(
        name = "keybuzz simulate",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Lives days of many sellers in virtual time: buyers write at marketplaces that are not there, KeyBuzz polls,"
                        + " receives and answers through its real adapters.",
        footer =
                "Exit code 1 if something was lost, happened twice, or missed a deadline without saying so; 2 for wrong arguments.")
public final class SimulateCommand implements Callable<Integer> {
    @Option(names = "--tenants", defaultValue = "30", description = "sellers, each with six shops (${DEFAULT-VALUE})")
    private int tenants;

    @Option(names = "--days", defaultValue = "30", description = "days, of which the last ends now (${DEFAULT-VALUE})")
    private int days;

    @Option(
            names = "--seed",
            defaultValue = "7",
            description = "decides everything that is decided by lot (${DEFAULT-VALUE})")
    private long seed;

    @Option(
            names = "--keep",
            description = "write into the configured database and leave the data there, for demos and load tests;"
                    + " owners are owner@sim-SEED-N.example, password simulate-a-seller")
    private boolean keep;

    private volatile boolean stopped;

    public static void main(String[] args) {
        System.exit(new CommandLine(new SimulateCommand()).execute(args));
    }

    @Override
    public Integer call() {
        if (tenants < 1 || tenants > 200 || days < 1 || days > 366) {
            System.err.println("keybuzz: --tenants is 1 to 200, --days 1 to 366");
            return 2;
        }
        Thread here = Thread.currentThread();
        Thread interrupted = new Thread(() -> {
            stopped = true;
            try {
                here.join(10_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        Runtime.getRuntime().addShutdownHook(interrupted);
        KeyBuzzConfig config = KeyBuzzConfig.read(System.getenv());
        if (keep && config.server().environment().isProduction()) {
            System.err.println("keybuzz: KEYBUZZ_ENV is production; simulated data has no place there");
            return 1;
        }
        try (KeyBuzz base = keep ? KeyBuzz.from(config) : KeyBuzz.inMemory()) {
            return simulate(base);
        }
    }

    private int simulate(KeyBuzz base) {
        Simulation.Options options = new Simulation.Options(tenants, days, seed);
        long began = System.nanoTime();
        try (Simulation simulation = new Simulation(options, base.ports(), base.application(), Instant.now())) {
            Summary summary = simulation.live(
                    () -> stopped,
                    (now, written, answered) ->
                            System.err.println(now + "  " + written + " messages, " + answered + " answers"));
            System.out.println(summary);
            simulation.troubles().forEach(System.out::println);
            System.out.printf("seed %d, %d s%n", seed, (System.nanoTime() - began) / 1_000_000_000);
            return summary.isClean() ? 0 : 1;
        }
    }
}
