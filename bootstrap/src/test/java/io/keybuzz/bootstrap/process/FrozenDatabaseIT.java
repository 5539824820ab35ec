package io.keybuzz.bootstrap.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A PostgreSQL that neither answers nor hangs up, as after a failed disk or a paused machine. {@code -Dkeybuzz.frozen=60} freezes
 * it for a minute.
 */
class FrozenDatabaseIT {
    private static final Duration FROZEN = Duration.ofSeconds(Integer.getInteger("keybuzz.frozen", 8));
    private static final Duration IN_TIME = Duration.ofSeconds(5);

    @TempDir
    Path home;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    @Test
    void is_answered_with_503_in_time_and_is_used_again_as_soon_as_it_answers() throws Exception {
        int port = Programme.freePort();
        try (Programme server = Programme.start(home, port, "serve")) {
            server.awaitLine(line -> line.contains("Stop it with Ctrl-C"));
            String address = "http://127.0.0.1:" + port;
            String token = logIn(address);
            assertThat(get(address + "/api/v1/tickets", token).status()).isEqualTo(200);

            List<Long> processes = postgres();
            signal("STOP", processes);
            try {
                frozen(address, token);
            } finally {
                signal("CONT", processes);
            }
            assertThat(untilWell(address, token)).isLessThan(IN_TIME);
        }
    }

    private void frozen(String address, String token) throws Exception {
        long end = System.nanoTime() + FROZEN.toNanos();
        Duration slowest = Duration.ZERO;
        int refused = 0;
        while (System.nanoTime() < end) {
            assertThat(get(address + "/health", token).status()).isEqualTo(200);
            Timed tickets = get(address + "/api/v1/tickets", token);
            assertThat(tickets.status()).isEqualTo(503);
            assertThat(tickets.answer().headers().firstValue("Retry-After")).isPresent();
            slowest = tickets.took().compareTo(slowest) > 0 ? tickets.took() : slowest;
            refused++;
        }
        Timed database = get(address + "/health/db", token);
        assertThat(database.status()).isEqualTo(503);
        assertThat(get(address + "/health/ready", token).status()).isEqualTo(503);
        System.out.println("frozen for " + FROZEN.toSeconds() + " s: " + refused
                + " requests refused, the slowest after " + slowest.toMillis() + " ms");
        assertThat(slowest).isLessThan(IN_TIME.plusMillis(500));
    }

    private Duration untilWell(String address, String token) throws Exception {
        long start = System.nanoTime();
        while (get(address + "/api/v1/tickets", token).status() != 200) {
            Thread.onSpinWait();
        }
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        System.out.println("well again after " + took.toMillis() + " ms");
        return took;
    }

    private String logIn(String address) throws Exception {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create(address + "/api/v1/auth/login"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(
                                "{\"email\":\"owner@acme-electronics.com\",\"password\":\"owner-acme-123\"}"))
                        .build(),
                BodyHandlers.ofString());
        return answer.body().replaceAll(".*\"token\":\"([^\"]+)\".*", "$1");
    }

    private Timed get(String url, String token) throws IOException, InterruptedException {
        long start = System.nanoTime();
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create(url))
                        .timeout(Duration.ofSeconds(30))
                        .header("Authorization", "Bearer " + token)
                        .build(),
                BodyHandlers.ofString());
        return new Timed(answer, Duration.ofNanos(System.nanoTime() - start));
    }

    private record Timed(HttpResponse<String> answer, Duration took) {
        int status() {
            return answer.statusCode();
        }
    }

    /** The server of this home and everything it started. */
    private List<Long> postgres() throws IOException {
        long postmaster = Long.parseLong(
                Files.readAllLines(home.resolve("pgdata/postmaster.pid")).get(0).strip());
        ProcessHandle handle = ProcessHandle.of(postmaster).orElseThrow();
        return Stream.concat(Stream.of(handle), handle.descendants())
                .map(ProcessHandle::pid)
                .toList();
    }

    private static void signal(String name, List<Long> processes) throws IOException, InterruptedException {
        StringBuilder command = new StringBuilder("kill -" + name);
        processes.forEach(pid -> command.append(' ').append(pid));
        new ProcessBuilder("sh", "-c", command.toString()).start().waitFor();
    }
}
