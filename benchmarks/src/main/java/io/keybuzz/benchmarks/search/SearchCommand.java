package io.keybuzz.benchmarks.search;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code bin/bench search}. */
@Command(
        name = "bench search",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "How long searches, lists and counts of views take, beside fetching fifty tickets by their keys.",
        footer = "Exit code 1 if the searches take longer than --most, 2 for options that make no sense.")
public final class SearchCommand implements Callable<Integer> {
    @Mixin
    private SearchOptions options = new SearchOptions();

    public static void main(String[] args) {
        System.exit(new CommandLine(new SearchCommand()).execute(args));
    }

    @Override
    public Integer call() {
        try {
            options.check();
        } catch (IllegalStateException senseless) {
            System.err.println(senseless.getMessage());
            return 2;
        }
        return new SearchBench(options, System.out).run() ? 0 : 1;
    }
}
