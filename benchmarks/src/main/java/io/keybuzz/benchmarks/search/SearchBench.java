package io.keybuzz.benchmarks.search;

import io.keybuzz.benchmarks.data.DataShape;
import io.keybuzz.benchmarks.inside.KeyBuzzInside;
import io.keybuzz.benchmarks.machine.Machine;
import io.keybuzz.benchmarks.postgres.BenchDatabase;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * One run: every question once to warm up, then in rounds, each client in an order of its own. There are more list statements
 * than a connection keeps prepared, so a list's time has its planning in it, as that of somebody who asks for it the first time.
 */
final class SearchBench {
    private final SearchOptions options;
    private final DataShape shape;
    private final PrintStream out;
    private final Waits waits = new Waits();

    SearchBench(SearchOptions options, PrintStream out) {
        this.options = options;
        this.out = out;
        this.shape = DataShape.scaled(options.scale);
    }

    /** Whether the searches were fast enough. Interrupted, it prints what it has found out until then. */
    boolean run() {
        Thread report = new Thread(() -> print("interrupted, " + Machine.describe() + "\n"), "report");
        try (BenchDatabase database = BenchDatabase.start(options.dataFolder(), shape, options.sharedBuffers, out)) {
            out.println("reading the data set into memory");
            database.warm();
            Runtime.getRuntime().addShutdownHook(report);
            String before = Machine.describe();
            measure(database);
            Runtime.getRuntime().removeShutdownHook(report);
            String text = print(String.format(
                    Locale.ROOT,
                    "%s; at the end %s; %s%nPostgreSQL %s, shared_buffers %s, %,d tickets, %,d of them the tenant's; %d clients,"
                            + " %d rounds%n",
                    before,
                    Machine.describe(),
                    Instant.now(),
                    database.version(),
                    options.sharedBuffers,
                    shape.tickets(),
                    shape.ticketsOf(options.tenant),
                    options.clients,
                    options.rounds));
            keep(text);
        }
        double took = waits.ofSearches(0.95);
        boolean fast = took <= options.most;
        out.printf(
                Locale.ROOT,
                "95 %% of the searches took %.1f ms or less: %s (%.1f ms wanted)%n",
                took,
                fast ? "well" : "TOO SLOW",
                options.most);
        return fast;
    }

    private void measure(BenchDatabase database) {
        try (KeyBuzzInside keybuzz = KeyBuzzInside.open(database.port(), options.clients);
                Keys keys = Keys.of(keybuzz, database.port(), options.tenant)) {
            List<Question> questions = new ArrayList<>();
            questions.addAll(Collections.nCopies(20, keys.question()));
            questions.addAll(SearchQuestions.of(shape, options.tenant));
            questions.addAll(ListQuestions.of(keybuzz, shape, options.tenant));
            out.printf("asking %,d questions once to warm up%n", questions.size());
            long rows = questions.stream()
                    .mapToLong(question -> question.ask().applyAsInt(keybuzz))
                    .sum();
            out.printf("%,d rows came%n", rows);
            database.settle();
            long start = System.nanoTime();
            for (int round = 1; round <= options.rounds; round++) {
                round(keybuzz, questions, round);
                out.printf(
                        Locale.ROOT,
                        "round %d of %d, %.0f s, searches so far p50 %.1f p95 %.1f ms%n",
                        round,
                        options.rounds,
                        (System.nanoTime() - start) / 1e9,
                        waits.ofSearches(0.5),
                        waits.ofSearches(0.95));
            }
        }
    }

    private void round(KeyBuzzInside keybuzz, List<Question> questions, int round) {
        ExecutorService clients = Executors.newFixedThreadPool(options.clients);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int client = 0; client < options.clients; client++) {
                List<Question> order = new ArrayList<>(questions);
                Collections.shuffle(order, new Random(round * 100L + client));
                all.add(clients.submit(() -> order.forEach(question -> ask(keybuzz, question))));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopped);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a question was not answered", failed.getCause());
        } finally {
            clients.shutdownNow();
        }
    }

    private void ask(KeyBuzzInside keybuzz, Question question) {
        long start = System.nanoTime();
        int rows = question.ask().applyAsInt(keybuzz);
        waits.add(question, System.nanoTime() - start, rows);
    }

    private String print(String head) {
        String text = head + "\n" + waits.table() + "\nThe slowest searches:\n\n" + waits.worst(true, options.worst)
                + "\nThe slowest lists and counts:\n\n" + waits.worst(false, options.worst);
        out.println();
        out.println(text);
        return text;
    }

    private void keep(String text) {
        String name = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").format(LocalDateTime.now());
        Path folder = options.home().resolve("runs").resolve(name);
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("search.md"), text);
        } catch (IOException e) {
            throw new UncheckedIOException("the results cannot be kept", e);
        }
        out.println("kept in " + folder);
    }
}
