package io.keybuzz.simulator;

import io.keybuzz.bootstrap.KeyBuzz;
import io.keybuzz.bootstrap.cli.CommandFailed;
import io.keybuzz.bootstrap.cli.Failures;
import io.keybuzz.bootstrap.config.KeyBuzzConfig;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

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
    private static final int MOST_TENANTS = 200;
    private static final int MOST_DAYS = 366;
    private static final int STOPS_WITHIN_SECONDS = 30;

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

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final CountDownLatch over = new CountDownLatch(1);
    private int lived;

    private volatile boolean stopped;

    public static void main(String[] args) {
        System.exit(line().execute(args));
    }

    static CommandLine line() {
        return new CommandLine(new SimulateCommand()).setExecutionExceptionHandler(new Failures());
    }

    @Override
    public Integer call() {
        require("--tenants", tenants, MOST_TENANTS);
        require("--days", days, MOST_DAYS);
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
        try (KeyBuzz base = keep ? configured() : KeyBuzz.inMemory()) {
            return simulate(base);
        } finally {
            over.countDown();
        }
    }

    /** Ctrl-C: what has happened so far is still summed up. */
    private void stop() {
        stopped = true;
        try {
            over.await(STOPS_WITHIN_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static KeyBuzz configured() {
        KeyBuzzConfig config = KeyBuzzConfig.read(System.getenv());
        if (config.server().environment().isProduction()) {
            throw new CommandFailed("KEYBUZZ_ENV is production; simulated data has no place there");
        }
        return KeyBuzz.from(config);
    }

    private int simulate(KeyBuzz base) {
        Simulation.Options options = new Simulation.Options(tenants, days, seed);
        long began = System.nanoTime();
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        int width = String.valueOf(days).length();
        try (Simulation simulation = new Simulation(options, base.ports(), base.application(), Instant.now())) {
            err.printf(
                    "%d sellers with six shops each, %d days, seed %d; Ctrl-C sums up what has happened%n",
                    tenants, days, seed);
            Summary summary = simulation.live(() -> stopped, (ended, now, written, answered) -> {
                lived = ended;
                err.printf(
                        "day %" + width + "d of %d, %s: buyers wrote %,d messages, agents %,d answers; %d s%n",
                        ended,
                        days,
                        now.atZone(ZoneOffset.UTC).toLocalDate(),
                        written,
                        answered,
                        seconds(began));
                err.flush();
            });
            if (lived < days) {
                out.printf("stopped after %d of %d days%n", lived, days);
            }
            out.println(summary);
            simulation.troubles().forEach(out::println);
            out.printf("seed %d, %d s%n", seed, seconds(began));
            out.flush();
            return summary.isClean() ? 0 : 1;
        }
    }

    private void require(String option, int value, int most) {
        if (value < 1 || value > most) {
            throw new ParameterException(
                    spec.commandLine(), option + " is " + value + ", and must be from 1 to " + most);
        }
    }

    private static long seconds(long began) {
        return (System.nanoTime() - began) / 1_000_000_000;
    }
}
