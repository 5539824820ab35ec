package io.keybuzz.bootstrap.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServeIT {
    private static final String STOP_LINE = "Stop it with Ctrl-C.";

    @TempDir
    Path home;

    private final HttpClient http = HttpClient.newHttpClient();
    private int port;

    @BeforeEach
    void choosePort() throws IOException {
        port = Programme.freePort();
    }

    @Test
    void answers_the_printed_lines_keeps_its_data_and_stops_cleanly() throws Exception {
        List<String> printed;
        try (Programme serve = Programme.start(home, port, "serve")) {
            printed = serve.awaitLine(STOP_LINE::equals);
            assertThat(get("/health/ready")).isEqualTo(200);
            assertThat(String.join("\n", printed)).contains("owner@acme-electronics.com", "owner-acme-123");
            paste(printed);
            secondServeIsRefused();
            long start = System.nanoTime();
            serve.terminate();
            assertThat(serve.awaitEnd()).isEqualTo(143);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(15));
        }
        assertThat(home.resolve("pgdata/postmaster.pid")).doesNotExist();
        try (Programme again = Programme.start(home, port, "serve")) {
            again.awaitLine(STOP_LINE::equals);
            Superuser database = Superuser.of(home);
            assertThat(database.count("select count(*) from tenancy.tenant")).isEqualTo(3);
            assertThat(database.count("select count(*) from marketplace.external_message"))
                    .isEqualTo(9);
            assertThat(database.count("select count(*) from ticketing.ticket")).isEqualTo(9);
        }
    }

    @Test
    void recovers_by_itself_from_a_kill() throws Exception {
        try (Programme serve = Programme.start(home, port, "serve")) {
            serve.awaitLine(STOP_LINE::equals);
            serve.kill();
            serve.awaitEnd();
        }
        long orphan = Long.parseLong(
                Files.readAllLines(home.resolve("pgdata/postmaster.pid")).get(0).strip());
        try (Programme again = Programme.start(home, port, "serve")) {
            again.awaitLine(STOP_LINE::equals);
            assertThat(get("/health/ready")).isEqualTo(200);
            assertThat(Superuser.of(home).count("select count(*) from marketplace.external_message"))
                    .isEqualTo(9);
        }
        assertThat(ProcessHandle.of(orphan).filter(ProcessHandle::isAlive)).isEmpty();
    }

    @Test
    void starts_its_database_again_when_somebody_kills_it() throws Exception {
        try (Programme serve = Programme.start(home, port, "serve")) {
            serve.awaitLine(STOP_LINE::equals);
            long postmaster = Long.parseLong(Files.readAllLines(home.resolve("pgdata/postmaster.pid"))
                    .get(0)
                    .strip());
            ProcessHandle.of(postmaster).orElseThrow().destroyForcibly();
            serve.awaitLine(line -> line.contains("the embedded PostgreSQL is gone"));

            serve.awaitLine(line -> line.contains("the embedded PostgreSQL is back"));
            long end = System.nanoTime() + Duration.ofSeconds(5).toNanos();
            int status = get("/health/ready");
            while (status != 200 && System.nanoTime() < end) {
                status = get("/health/ready");
            }
            assertThat(status).isEqualTo(200);
            assertThat(Superuser.of(home).count("select count(*) from tenancy.tenant"))
                    .isEqualTo(3);
            serve.terminate();
            assertThat(serve.awaitEnd()).isEqualTo(143);
        }
        assertThat(home.resolve("pgdata/postmaster.pid")).doesNotExist();
    }

    private void secondServeIsRefused() throws Exception {
        try (Programme second = Programme.start(home, Programme.freePort(), "serve")) {
            assertThat(second.awaitEnd()).isEqualTo(3);
            assertThat(String.join("\n", second.lines())).contains("another keybuzz is running on " + home);
        }
    }

    /** Runs the three lines in a shell, as a newcomer does, and waits until the answer has left. */
    private void paste(List<String> printed) throws Exception {
        assumeThat(Path.of("/usr/bin/curl")).exists();
        List<String> lines = printed.stream()
                .filter(line -> line.startsWith("  ") && line.contains("curl -s"))
                .toList();
        assertThat(lines).hasSize(3);
        Process shell = new ProcessBuilder("bash", "-c", String.join("; echo; ", lines)).start();
        String output = new String(shell.getInputStream().readAllBytes());
        assertThat(shell.waitFor()).isZero();
        List<String> answers = output.lines().filter(line -> !line.isBlank()).toList();
        assertThat(answers.get(0)).startsWith("{\"data\":[{\"id\":\"").contains("\"channel\":\"amazon\"");
        assertThat(answers.get(1)).startsWith("{\"data\":{\"id\":\"").contains("\"delivery\":{\"status\":");
        Superuser.of(home).awaitCount("select count(*) from marketplace.outbound_message where status = 'SENT'", 1);
    }

    private int get(String path) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + port + path);
        return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                .statusCode();
    }
}
