package io.keybuzz.simulator;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** {@link MortalNode} in a process of its own. */
final class Node implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 300 + Integer.getInteger("keybuzz.crash.messages", 0) / 10;

    private final Process process;
    private final Consumer<String> heard;
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Thread reader = new Thread(this::read, "node");

    private Node(Process process, Consumer<String> heard) {
        this.process = process;
        this.heard = heard;
        reader.setDaemon(true);
        reader.start();
    }

    static Node start(List<String> arguments, Consumer<String> heard) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx192m",
                "-Dguice_custom_class_loading=CHILD",
                "-cp",
                System.getProperty("java.class.path"),
                MortalNode.class.getName()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("KEYBUZZ_") || name.equals("DATABASE_URL"));
        return new Node(builder.start(), heard);
    }

    private void read() {
        try (BufferedReader output = process.inputReader()) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                lines.add(line);
                heard.accept(line);
            }
        } catch (IOException | UncheckedIOException ended) {
            lines.add("(the output ended: " + ended.getMessage() + ")");
        }
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    void awaitLine(Predicate<String> wanted) throws InterruptedException {
        await(said -> said.stream().anyMatch(wanted));
    }

    /** Waits for lines that are said from now on. */
    void awaitMore(Predicate<String> wanted, int count) throws InterruptedException {
        int sofar = lines.size();
        await(said -> said.subList(sofar, said.size()).stream().filter(wanted).count() >= count);
    }

    void await(Predicate<List<String>> enough) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!enough.test(lines())) {
            if (System.nanoTime() > end || !process.isAlive()) {
                throw new AssertionError("ended or too slow: " + String.join("\n", lines));
            }
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    void kill() {
        process.destroyForcibly();
    }

    void awaitEnd() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("did not end: " + String.join("\n", lines));
        }
        reader.join();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
