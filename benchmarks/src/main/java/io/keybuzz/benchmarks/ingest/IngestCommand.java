package io.keybuzz.benchmarks.ingest;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code bin/bench ingest}. */
@Command(
        name = "bench ingest",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Takes relay mails in on a PostgreSQL of its own, with everything on, and says how many a second.",
        footer = "Exit code 1 if there were fewer than --least a second, 2 for options that make no sense.")
public final class IngestCommand implements Callable<Integer> {
    @Mixin
    private IngestOptions options = new IngestOptions();

    public static void main(String[] args) {
        System.exit(new CommandLine(new IngestCommand()).execute(args));
    }

    @Override
    public Integer call() throws Exception {
        if (!options.makeSense()) {
            System.err.println("every number must be positive, and --follow-ups and --photographs at most 100");
            return 2;
        }
        IngestFigures figures = new IngestBench(options).run();
        System.out.println(figures.table());
        return figures.perSecond() < options.least ? 1 : 0;
    }
}
