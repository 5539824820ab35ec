package io.keybuzz.bootstrap.process;

import io.keybuzz.bootstrap.cli.Main;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** The program in a process of its own, as a user starts it. */
public final class Programme implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 120;

    private final Process process;
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Thread reader;

    private Programme(Process process) {
        this.process = process;
        this.reader = new Thread(this::read, "output");
        this.reader.setDaemon(true);
        this.reader.start();
    }

    public static Programme start(Path home, int port, String... arguments) throws IOException {
        return start(home, port, Map.of(), arguments);
    }

    public static Programme start(Path home, int port, Map<String, String> environment, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx192m",
                "-Dguice_custom_class_loading=CHILD",
                "-Dkeybuzz.postgres.programs=" + Path.of("target", "pgbin").toAbsolutePath(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("KEYBUZZ_") || name.equals("DATABASE_URL"));
        builder.environment().putAll(Map.of("KEYBUZZ_HOME", home.toString(), "PORT", Integer.toString(port)));
        builder.environment().putAll(environment);
        return new Programme(builder.start());
    }

    public static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0)) {
            return probe.getLocalPort();
        }
    }

    private void read() {
        try (BufferedReader output = process.inputReader()) {
            output.lines().forEach(line -> {
                lines.add(line);
                synchronized (lines) {
                    lines.notifyAll();
                }
            });
        } catch (IOException | UncheckedIOException ended) {
            lines.add("(the output ended: " + ended.getMessage() + ")");
        }
    }

    /** The lines so far, once one of them is the one waited for. */
    public List<String> awaitLine(Predicate<String> wanted) throws InterruptedException {
        return await(printed -> printed.stream().anyMatch(wanted));
    }

    public List<String> await(Predicate<List<String>> enough) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        synchronized (lines) {
            while (!enough.test(lines)) {
                if (System.nanoTime() > end || (!process.isAlive() && !reader.isAlive())) {
                    throw new AssertionError("ended or too slow: " + String.join("\n", lines));
                }
                lines.wait(100);
            }
        }
        return List.copyOf(lines);
    }

    public List<String> lines() {
        return List.copyOf(lines);
    }

    public long pid() {
        return process.pid();
    }

    public void terminate() {
        process.destroy();
    }

    public void kill() {
        process.destroyForcibly();
    }

    public int awaitEnd() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("did not end: " + String.join("\n", lines));
        }
        reader.join();
        return process.exitValue();
    }

    @Override
    public void close() throws InterruptedException {
        if (process.isAlive()) {
            process.destroy();
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        }
    }
}
