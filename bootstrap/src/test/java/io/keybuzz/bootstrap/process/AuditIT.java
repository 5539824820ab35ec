package io.keybuzz.bootstrap.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys and the audit trail with a server, PostgreSQL and somebody who has its superuser. */
class AuditIT {
    private static final int AT_ONCE = 100;
    private static final int ROUNDS = Integer.getInteger("keybuzz.idempotency-rounds", 10);
    private static final String OPENED = " where action = 'OpenTicket'";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TempDir
    Path home;

    private int port;

    @Test
    void a_hundred_posts_with_one_key_have_one_effect_and_whoever_edits_the_trail_is_found() throws Exception {
        port = Programme.freePort();
        try (Programme serve = Programme.start(
                home, port, Map.of("KEYBUZZ_AUDIT_ANCHOR_SECONDS", "10", "KEYBUZZ_LIMITS", "off"), "serve")) {
            serve.awaitLine("Stop it with Ctrl-C."::equals);
            String token = logIn();
            Superuser superuser = Superuser.of(home);
            long before = superuser.count("select count(*) from ticketing.ticket");
            for (int round = 0; round < ROUNDS; round++) {
                assertOneEffect(token, "round " + round);
            }
            assertThat(superuser.count("select count(*) from ticketing.ticket") - before)
                    .isEqualTo(ROUNDS);
            assertThat(superuser.count("select count(*) from privacy.audit_entry where action = 'OpenTicket'"))
                    .isEqualTo(ROUNDS);
            long last = superuser.count("select max(seq) from privacy.audit_entry" + OPENED);
            serve.awaitLine(line -> line.matches(".*audit anchor \\S+ \\S+ " + last + " .*"));

            assertThat(verify(0)).contains("ok  the audit trail is as it was written");
            edit(
                    superuser,
                    "update privacy.audit_entry set action = 'GetTicket'" + OPENED + " and seq = " + (last - 2));
            assertThat(verify(1)).contains(", entry " + (last - 2) + ": does not fit its hash");
            edit(
                    superuser,
                    "update privacy.audit_entry set action = 'OpenTicket' where action = 'GetTicket' and seq = "
                            + (last - 2));
            assertThat(verify(0)).contains("ok  ");
            edit(
                    superuser,
                    "update privacy.audit_head h set seq = e.seq, hash = e.hash from privacy.audit_entry e"
                            + " where e.action = 'OpenTicket' and e.seq = " + (last - 3)
                            + " and e.tenant_id = h.tenant_id",
                    "delete from privacy.audit_entry" + OPENED + " and seq > " + (last - 3));
            assertThat(verify(1)).contains("the tail was cut");
        }
    }

    private void assertOneEffect(String token, String key) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/tickets"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString("{\"subject\":\"s\",\"body\":\"b\"}"))
                .build();
        List<CompletableFuture<HttpResponse<String>>> running = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            running.add(http.sendAsync(request, HttpResponse.BodyHandlers.ofString()));
        }
        Set<String> created = new HashSet<>();
        int first = 0;
        for (CompletableFuture<HttpResponse<String>> answer : running) {
            HttpResponse<String> got = answer.join();
            assertThat(got.statusCode()).as(got.body()).isIn(201, 409);
            if (got.statusCode() == 201) {
                created.add(got.body());
                first += got.headers().firstValue("Idempotency-Replayed").isPresent() ? 0 : 1;
            }
        }
        assertThat(created).hasSize(1);
        assertThat(first).isEqualTo(1);
    }

    private String logIn() throws IOException, InterruptedException {
        ObjectNode login = JSON.createObjectNode()
                .put("email", "owner@acme-electronics.com")
                .put("password", "owner-acme-123");
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/auth/login"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(login.toString()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        return JSON.readTree(answer.body()).get("token").asText();
    }

    private static void edit(Superuser superuser, String... changes) throws SQLException {
        try (Connection connection = DriverManager.getConnection(superuser.url(), "postgres", superuser.password());
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            for (String change : changes) {
                assertThat(statement.executeUpdate(change)).isPositive();
            }
        }
    }

    private String verify(int status) throws Exception {
        try (Programme command = Programme.start(home, 1, "verify", "audit")) {
            assertThat(command.awaitEnd()).as("%s", command.lines()).isEqualTo(status);
            return String.join("\n", command.lines());
        }
    }
}
