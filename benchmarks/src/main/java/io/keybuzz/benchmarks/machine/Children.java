package io.keybuzz.benchmarks.machine;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** The processes of a run. Whatever ends the run, Ctrl-C included, ends them too. */
public final class Children implements AutoCloseable {
    private static final Duration GRACE = Duration.ofSeconds(20);

    private final Set<Process> running = ConcurrentHashMap.newKeySet();

    public Children() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "children"));
    }

    /** Starts a process that runs on; what it prints goes to the file. */
    public Process start(List<String> command, Map<String, String> environment, Path log) {
        ProcessBuilder builder = builder(command, environment);
        builder.redirectOutput(log.toFile());
        builder.redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
        try {
            Process process = builder.start();
            running.add(process);
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException(command.get(0) + " does not start", e);
        }
    }

    /**
     * Runs a process to its end and returns what it printed.
     *
     * @throws IllegalStateException when it fails or takes longer than it may
     */
    public String run(List<String> command, Map<String, String> environment, Duration patience) {
        try {
            Process process = builder(command, environment).start();
            running.add(process);
            try (InputStream out = process.getInputStream()) {
                onTimeout(process, patience);
                String printed = new String(out.readAllBytes(), StandardCharsets.UTF_8);
                if (process.waitFor() != 0) {
                    throw new IllegalStateException(command.get(0) + " failed: " + printed.strip());
                }
                return printed;
            } finally {
                running.remove(process);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(command.get(0) + " does not start", e);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopped);
        }
    }

    /** Asks a process to end, and the processes it started before it, then insists. */
    public void stop(Process process) {
        List<ProcessHandle> tree = process.descendants().toList();
        tree.forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            if (!process.waitFor(GRACE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        tree.forEach(ProcessHandle::destroyForcibly);
        running.remove(process);
    }

    /** What the shell has set for a KeyBuzz of its own is not for the ones that are measured. */
    private static ProcessBuilder builder(List<String> command, Map<String, String> environment) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("KEYBUZZ_"));
        builder.environment().putAll(environment);
        return builder;
    }

    private static void onTimeout(Process process, Duration patience) {
        process.onExit().orTimeout(patience.toSeconds(), TimeUnit.SECONDS).exceptionally(late -> {
            process.destroyForcibly();
            return process;
        });
    }

    @Override
    public void close() {
        running.forEach(this::stop);
    }
}
