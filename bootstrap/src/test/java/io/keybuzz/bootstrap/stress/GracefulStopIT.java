package io.keybuzz.bootstrap.stress;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.bootstrap.process.Superuser;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * SIGTERM in the middle of two hundred requests a second, reads and posts, half of them on connections that are kept. A request
 * that was sent on an open connection must get a whole answer, and no other one than usual; what was acknowledged must be there
 * afterwards. {@code bin/stress stop} does it twenty times.
 */
class GracefulStopIT {
    private static final int RUNS = Sizes.count("runs", 2);
    private static final int CLIENTS = 20;
    private static final double PER_SECOND = 200;
    private static final Duration BEFORE = Duration.ofMillis(1_000);
    private static final Duration GRACE = Duration.ofSeconds(15);

    @TempDir
    Path home;

    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicInteger refusedAtTheDoor = new AtomicInteger();
    private final Queue<String> failed = new ConcurrentLinkedQueue<>();
    private final List<String> posted = new CopyOnWriteArrayList<>();
    private volatile boolean over;

    @Test
    void every_request_that_came_in_is_answered() throws Exception {
        for (int run = 1; run <= RUNS; run++) {
            Duration end = stop();
            System.out.printf(
                    Locale.ROOT,
                    "stop %d: %d requests answered so far, failed %d, not let in %d; gone after %d ms%n",
                    run,
                    answered.get(),
                    failed.size(),
                    refusedAtTheDoor.get(),
                    end.toMillis());
            assertThat(end).isLessThan(GRACE);
        }
        assertThat(failed.stream().map(why -> why.length() > 90 ? why.substring(0, 90) : why))
                .isEmpty();
        assertThat(posted).isNotEmpty();
        everythingAcknowledgedIsThere();
    }

    private Duration stop() throws Exception {
        over = false;
        try (Node node = Node.start(home, Map.of("KEYBUZZ_RATE_LIMITS", "read=6000000,write=6000000,tenant=6000000"))) {
            String token = node.token();
            byte[] read = Wire.get("/api/v1/tickets", token);
            String ticket = node.ask(read).body().replaceAll("(?s).*?\"id\":\"([0-9a-f-]{36})\".*", "$1");
            List<Thread> clients = new CopyOnWriteArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                int client = i;
                Thread thread = new Thread(() -> client(node, client, token, read, ticket), "client-" + i);
                clients.add(thread);
                thread.start();
            }
            Sizes.pass(BEFORE);
            long start = System.nanoTime();
            node.programme().terminate();
            assertThat(node.programme().awaitEnd()).isEqualTo(143);
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            over = true;
            for (Thread client : clients) {
                client.join();
            }
            return took;
        }
    }

    private void client(Node node, int number, String token, byte[] read, String ticket) {
        long apart = (long) (TimeUnit.SECONDS.toNanos(1) * CLIENTS / PER_SECOND);
        boolean keeps = number % 2 == 0;
        try (Wire wire = new Wire(node.port())) {
            for (int i = 0; !over; i++) {
                long due = System.nanoTime() + apart;
                if (i % 4 == 3) {
                    String body = "stop " + posted.hashCode() + ' ' + number + ' ' + System.nanoTime();
                    byte[] post = Wire.post(
                            "/api/v1/tickets/" + ticket + "/messages",
                            "{\"body\":\"" + body + "\"}",
                            "Authorization",
                            "Bearer " + token);
                    if (ask(wire, post, 201)) {
                        posted.add(body);
                    }
                } else {
                    ask(wire, read, 200);
                }
                if (!keeps) {
                    wire.close();
                }
                LockSupport.parkNanos(due - System.nanoTime());
            }
        }
    }

    private boolean ask(Wire wire, byte[] request, int wanted) {
        try {
            wire.open();
        } catch (ConnectException nobody) {
            refusedAtTheDoor.incrementAndGet();
            return false;
        } catch (IOException broken) {
            failed.add("connecting: " + broken.getMessage());
            return false;
        }
        try {
            Wire.Answer answer = wire.send(request);
            if (answer.status() != wanted) {
                failed.add(answer.status() + " " + answer.body());
            }
            answered.incrementAndGet();
            return answer.status() == wanted;
        } catch (IOException unanswered) {
            failed.add("no answer: " + unanswered.getMessage());
            return false;
        }
    }

    private void everythingAcknowledgedIsThere() throws Exception {
        try (Node node = Node.start(home, Map.of())) {
            long stored = Superuser.of(home)
                    .count("select count(distinct body) from ticketing.ticket_message where body like 'stop %'");
            System.out.printf("acknowledged %d, stored %d%n", posted.size(), stored);
            assertThat(stored).isEqualTo(posted.size());
            assertThat(node.status("/health/ready")).isEqualTo(200);
        }
    }
}
