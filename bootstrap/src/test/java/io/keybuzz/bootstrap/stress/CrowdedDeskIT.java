package io.keybuzz.bootstrap.stress;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.keybuzz.bootstrap.Server;
import io.keybuzz.bootstrap.config.KeyBuzzConfig;
import io.keybuzz.bootstrap.process.Programme;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Many clients change 50 tickets at once. Counting up an attribute under {@code If-Match} shows lost updates; every other
 * change, reply and note has to be in the history once, in the order of versions. {@code bin/stress desk} does it with 64
 * clients, which a build that shares its machine cannot serve without letting some wait too long.
 */
class CrowdedDeskIT {
    private static final int CLIENTS = Sizes.count("clients", 16);
    private static final int TICKETS = 50;
    private static final Duration TIME = Sizes.seconds(5);
    private static final long SEED = Long.getLong("keybuzz.stress.seed", System.nanoTime());
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String OWNER = "owner@acme-electronics.com";

    @TempDir
    private Path home;

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Told> tickets = new ArrayList<>();
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger stale = new AtomicInteger();
    private String base = "";
    private String token = "";

    /** What one ticket's answers said. */
    private static final class Told {
        private final String path;
        private final AtomicInteger counted = new AtomicInteger();
        private final AtomicInteger messages = new AtomicInteger();
        private final Set<String> versions = ConcurrentHashMap.newKeySet();

        Told(String path) {
            this.path = path;
        }
    }

    @Test
    void nobody_loses_an_update_of_fifty_tickets() throws Exception {
        System.out.println("desk seed " + SEED);
        try (Server server = Server.start(KeyBuzzConfig.read(Map.of(
                "KEYBUZZ_HOME", home.toString(),
                "PORT", Integer.toString(Programme.freePort()),
                "KEYBUZZ_LIMITS", "off")))) {
            base = "http://127.0.0.1:" + server.port() + "/api/v1";
            token = send("POST", "/auth/login", "{\"email\":\"" + OWNER + "\",\"password\":\"owner-acme-123\"}", "")
                    .json()
                    .get("token")
                    .textValue();
            for (int i = 0; i < TICKETS; i++) {
                Reply opened = send("POST", "/tickets", "{\"subject\":\"Crowd\",\"body\":\"Hello\"}", "");
                tickets.add(new Told(
                        "/tickets/" + opened.json().get("data").get("id").textValue()));
            }
            crowd();
            assertThat(faults.stream().distinct().limit(5)).isEmpty();
            for (Told ticket : tickets) {
                check(ticket);
            }
        }
        System.out.printf("%d requests of %d clients, %d refused as stale%n", sent.get(), CLIENTS, stale.get());
        assertThat(stale.get()).isPositive();
    }

    private void crowd() throws InterruptedException {
        long end = System.nanoTime() + TIME.toNanos();
        List<Thread> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            Random random = new Random(SEED + i);
            Thread thread = new Thread(() -> {
                while (System.nanoTime() < end) {
                    try {
                        change(tickets.get(random.nextInt(TICKETS)), random);
                    } catch (IOException | RuntimeException broken) {
                        faults.add(broken.toString());
                    }
                }
            });
            clients.add(thread);
            thread.start();
        }
        for (Thread thread : clients) {
            thread.join();
        }
    }

    private void change(Told ticket, Random random) throws IOException {
        switch (random.nextInt(5)) {
            case 0, 1 -> {
                Reply seen = wanted(send("GET", ticket.path, "", ""), 200);
                int count = seen.json()
                        .path("data")
                        .path("customAttributes")
                        .path("count")
                        .asInt();
                Reply counted = send(
                        "PATCH", ticket.path, "{\"customAttributes\":{\"count\":" + (count + 1) + "}}", seen.etag());
                if (counted.status() == 412) {
                    stale.incrementAndGet();
                } else {
                    changed(ticket, wanted(counted, 200));
                    ticket.counted.incrementAndGet();
                }
            }
            case 2 ->
                changed(
                        ticket,
                        wanted(send("PATCH", ticket.path, "{\"subject\":\"S" + random.nextLong() + "\"}", ""), 200));
            case 3 -> message(ticket, false);
            default -> message(ticket, true);
        }
    }

    private void message(Told ticket, boolean internal) throws IOException {
        wanted(send("POST", ticket.path + "/messages", "{\"body\":\"x\",\"isInternal\":" + internal + "}", ""), 201);
        ticket.messages.incrementAndGet();
    }

    private void changed(Told ticket, Reply reply) {
        if (!ticket.versions.add(reply.etag())) {
            faults.add("version " + reply.etag() + " was told twice for " + ticket.path);
        }
    }

    private Reply wanted(Reply reply, int status) {
        if (reply.status() != status) {
            faults.add(reply.status() + " " + reply.body());
        }
        return reply;
    }

    private void check(Told ticket) throws IOException {
        JsonNode now = send("GET", ticket.path, "", "").json().get("data");
        assertThat(now.path("customAttributes").path("count").asInt())
                .as("counted at %s", ticket.path)
                .isEqualTo(ticket.counted.get());
        assertThat(now.get("messageCount").asInt()).isEqualTo(ticket.messages.get() + 1);
        List<Long> versions = new ArrayList<>();
        List<String> times = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = send("GET", ticket.path + "/events?limit=100" + cursor, "", "")
                    .json();
            page.get("data").forEach(event -> {
                versions.add(event.get("version").longValue());
                times.add(event.get("createdAt").textValue());
            });
            cursor = page.get("page").get("hasMore").booleanValue()
                    ? "&cursor=" + page.get("page").get("nextCursor").textValue()
                    : "";
        } while (!cursor.isEmpty());
        assertThat(versions).isSorted();
        assertThat(times).isSorted();
        long changes = versions.stream().distinct().count();
        assertThat(changes).isEqualTo(1L + ticket.versions.size() + ticket.messages.get());
        assertThat(now.get("version").longValue()).isEqualTo(versions.get(versions.size() - 1));
    }

    private Reply send(String method, String path, String json, String ifMatch) throws IOException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(30));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (!ifMatch.isEmpty()) {
            request.header("If-Match", ifMatch);
        }
        request.method(method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
        if (!json.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        try {
            HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
            sent.incrementAndGet();
            return new Reply(
                    answer.statusCode(),
                    answer.body(),
                    answer.headers().firstValue("ETag").orElse(""));
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
            throw new IOException(hurry);
        }
    }

    private record Reply(int status, String body, String etag) {
        JsonNode json() throws IOException {
            return JSON.readTree(body);
        }
    }
}
