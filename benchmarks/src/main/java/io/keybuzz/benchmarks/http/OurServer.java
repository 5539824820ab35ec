package io.keybuzz.benchmarks.http;

import io.keybuzz.adapters.jdbi.Roles;
import io.keybuzz.benchmarks.machine.Children;
import io.keybuzz.benchmarks.postgres.BenchDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** KeyBuzz itself, started as anybody would start it, with the limits against abuse lifted and tokens for a day. */
final class OurServer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String SECRET = "benchmarks-keep-no-secret-but-it-must-be-long-";

    private final Children children;
    private final Process process;
    private final int port;
    private final Duration startedIn;

    private OurServer(Children children, Process process, int port, Duration startedIn) {
        this.children = children;
        this.process = process;
        this.port = port;
        this.startedIn = startedIn;
    }

    /** Builds what is missing or older than the sources, so that a start is only a start. */
    static void build(Children children, Options options) {
        List<String> command = List.of(options.root().resolve("keybuzz").toString(), "--version");
        children.run(command, Map.of("JAVA_HOME", options.jdk().toString()), Duration.ofMinutes(10));
    }

    /** Starts {@code ./keybuzz serve} on a database and waits until it is ready. */
    static OurServer start(Children children, Options options, Path home, int databasePort, String javaOptions) {
        int port = freePort();
        Map<String, String> environment = new HashMap<>();
        for (Map.Entry<String, String> url : Map.of(
                        "DATABASE_URL", Roles.APP,
                        "KEYBUZZ_WORKER_URL", Roles.WORKER,
                        "KEYBUZZ_PLATFORM_URL", Roles.PLATFORM)
                .entrySet()) {
            environment.put(
                    url.getKey(),
                    "postgres://" + url.getValue() + ":" + BenchDatabase.password() + "@127.0.0.1:" + databasePort + "/"
                            + BenchDatabase.NAME);
        }
        environment.put("PORT", Integer.toString(port));
        environment.put("KEYBUZZ_HOME", home.toString());
        environment.put("KEYBUZZ_ENV", "test");
        environment.put("JWT_SECRET", SECRET + "jwt");
        environment.put("KEYBUZZ_PASSWORD_PEPPER", SECRET + "pepper");
        environment.put("KEYBUZZ_INBOUND_SECRET", SECRET + "inbound");
        environment.put("KEYBUZZ_TOKEN_LIFETIME", "24h");
        environment.put("KEYBUZZ_POLL_INTERVAL", "24h");
        environment.put("KEYBUZZ_LIMITS", "off");
        environment.put("KEYBUZZ_POOL_APP", Integer.toString(options.pool));
        environment.put("KEYBUZZ_LOG_LEVEL", "warn");
        environment.put("JAVA_HOME", options.jdk().toString());
        if (!javaOptions.isBlank()) {
            environment.put("KEYBUZZ_JAVA_OPTS", javaOptions.strip());
        }
        long start = System.nanoTime();
        Path log = home.resolveSibling("keybuzz-" + port + ".log");
        List<String> command = List.of(options.root().resolve("keybuzz").toString(), "serve");
        Process process = children.start(command, environment, log);
        awaitReady(process, new Api("http://127.0.0.1:" + port), log);
        return new OurServer(children, process, port, Duration.ofNanos(System.nanoTime() - start));
    }

    private static void awaitReady(Process process, Api api, Path log) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!api.isReady()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("the server is not ready; it said: " + lastLines(log));
            }
            try {
                process.waitFor(50, java.util.concurrent.TimeUnit.MILLISECONDS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", stopped);
            }
        }
    }

    private static String lastLines(Path log) {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
        } catch (IOException e) {
            throw new UncheckedIOException("its log cannot be read", e);
        }
    }

    static int freePort() {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("no free port", e);
        }
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    Api api() {
        return new Api(url());
    }

    /** From the command to the first ready answer. */
    Duration startedIn() {
        return startedIn;
    }

    /** The Java process, which the launcher may be or may have started. */
    long pid() {
        Optional<ProcessHandle> java = process.descendants()
                .filter(child -> child.info().command().orElse("").endsWith("java"))
                .findFirst();
        return java.map(ProcessHandle::pid).orElseGet(process::pid);
    }

    @Override
    public void close() {
        children.stop(process);
    }
}
