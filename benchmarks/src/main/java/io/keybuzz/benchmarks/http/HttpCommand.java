package io.keybuzz.benchmarks.http;

import io.keybuzz.benchmarks.machine.Children;
import io.keybuzz.benchmarks.machine.Tools.MissingTool;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code bin/bench http}. */
@Command(
        name = "bench http",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Requests a second of every route, beside the same SQL alone and a bare answer of the same size.")
public final class HttpCommand implements Callable<Integer> {
    @Mixin
    private Options options = new Options();

    public static void main(String[] args) {
        System.exit(new CommandLine(new HttpCommand()).execute(args));
    }

    @Override
    public Integer call() {
        String name = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").format(LocalDateTime.now());
        try (Children children = new Children()) {
            new HttpBench(options, RunFolder.in(options.home(), name), children, System.out).run();
            return 0;
        } catch (MissingTool missing) {
            System.err.println(missing.getMessage());
            return 2;
        } catch (IllegalStateException failed) {
            System.err.println(failed.getMessage());
            return 1;
        }
    }
}
