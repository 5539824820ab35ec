package io.keybuzz.bootstrap.stress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.keybuzz.bootstrap.process.Superuser;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * The tables lie on a file system of their own, which gets full: changes are refused and say when to come back, reads go on, and
 * once there is room again everything goes on as if nothing had been. Needs the right to mount. {@code bin/stress full} does it
 * three times.
 */
@EnabledIfSystemProperty(
        named = "keybuzz.stress.noise",
        matches = "\\d+",
        disabledReason = "a measurement: bin/stress runs it")
class FullDiskIT {
    private static final int ROUNDS = Sizes.count("rounds", 1);
    private static final int POSTS = 60;
    private static final Duration SOON = Duration.ofSeconds(5);
    /** Long enough that no page has room for it, and not compressible. */
    private static final int BODY = 4_500;

    @TempDir
    Path home;

    private final Map<String, byte[]> refused = new LinkedHashMap<>();
    private final List<String> acknowledged = new ArrayList<>();
    private boolean mounted;

    @AfterEach
    void unmount() throws Exception {
        if (mounted) {
            sh("umount -l " + tables());
        }
    }

    @Test
    void changes_are_refused_reads_go_on_and_nothing_is_lost_or_doubled() throws Exception {
        Node.start(home, Map.of()).close();
        mounted = mount();
        assumeThat(mounted).as("may mount a file system").isTrue();
        try (Node node = Node.start(home, Map.of("KEYBUZZ_RATE_LIMITS", "read=600000,write=600000,tenant=600000"))) {
            String token = node.token();
            byte[] list = Wire.get("/api/v1/tickets", token);
            String ticket = node.ask(list).body().replaceAll("(?s).*?\"id\":\"([0-9a-f-]{36})\".*", "$1");
            for (int round = 0; round < ROUNDS; round++) {
                Path ballast = fill(round);
                full(node, token, ticket, round);
                Files.delete(ballast);
                Duration well = untilWritten(node, token, ticket, round);
                refused.clear();
                System.out.println("room again: written after " + well.toMillis() + " ms");
                assertThat(well).isLessThan(SOON);
                storedIs(acknowledged.size());
            }
        }
        try (Node again = Node.start(home, Map.of())) {
            assertThat(again.status("/health/ready")).isEqualTo(200);
            storedIs(acknowledged.size());
        }
    }

    private void full(Node node, String token, String ticket, int round) throws Exception {
        byte[] list = Wire.get("/api/v1/tickets", token);
        Figures posts = new Figures();
        Figures reads = new Figures();
        for (int i = 0; i < POSTS; i++) {
            String key = "full-" + round + '-' + i;
            byte[] request = post(token, ticket, key);
            Wire.Answer answer = node.ask(request);
            posts.add(answer);
            if (answer.status() == 201) {
                acknowledged.add(key);
            } else {
                refused.put(key, request);
            }
            reads.add(node.ask(list));
            assertThat(node.status("/health")).isEqualTo(200);
        }
        System.out.println("full disk, posts: " + posts);
        System.out.println("full disk, reads: " + reads);
        assertThat(posts.unexpected()).as("neither done nor refused").isZero();
        assertThat(posts.refused()).isPositive();
        assertThat(posts.speechless()).isZero();
        assertThat(reads.well()).isEqualTo(POSTS);
        storedIs(acknowledged.size());
    }

    /** Sends again what was refused, with the keys it had; each must be there once in the end. */
    private Duration untilWritten(Node node, String token, String ticket, int round) throws Exception {
        long start = System.nanoTime();
        String first = "again-" + round;
        while (node.ask(post(token, ticket, first)).status() != 201) {
            if (System.nanoTime() - start > 4 * SOON.toNanos()) {
                throw new AssertionError("still refused: " + node.ask(post(token, ticket, first)));
            }
            Sizes.pass(Duration.ofMillis(20));
        }
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        acknowledged.add(first);
        for (Map.Entry<String, byte[]> post : refused.entrySet()) {
            Wire.Answer answer = node.ask(post.getValue());
            assertThat(answer.status()).as(answer.body()).isEqualTo(201);
            acknowledged.add(post.getKey());
        }
        return took;
    }

    private static byte[] post(String token, String ticket, String key) {
        StringBuilder body = new StringBuilder(key).append(' ');
        java.util.Random random = new java.util.Random(key.hashCode());
        while (body.length() < BODY) {
            body.append(Long.toString(random.nextLong() >>> 1, 36));
        }
        return Wire.post(
                "/api/v1/tickets/" + ticket + "/messages",
                "{\"body\":\"" + body + "\"}",
                "Authorization",
                "Bearer " + token,
                "Idempotency-Key",
                key);
    }

    /** A message, its entry in the audit trail and its stored answer stand and fall together. */
    private void storedIs(int wanted) throws Exception {
        Superuser database = Superuser.of(home);
        String ours = " from ticketing.ticket_message where body like 'full-%' or body like 'again-%'";
        assertThat(List.of(
                        database.count("select count(*)" + ours),
                        database.count("select count(distinct split_part(body, ' ', 1))" + ours),
                        database.count("select count(*) from shared.idempotency_key where key like 'full-%'"
                                + " or key like 'again-%'")))
                .as("messages, different ones, stored answers")
                .containsOnly((long) wanted);
    }

    private Path tables() {
        return home.resolve("pgdata/base");
    }

    private boolean mount() throws IOException, InterruptedException {
        String base = tables().toString();
        return sh("set -e; kb=$(du -sk " + base + " | cut -f1); mv " + base + ' ' + base + ".kept; mkdir " + base
                + "; mount -t tmpfs -o size=$((kb * 11 / 10 + 16384))k tmpfs " + base + " || { rmdir " + base + "; mv "
                + base + ".kept " + base + "; exit 1; }; cp -a " + base + ".kept/. " + base + "/; chown --reference="
                + base + ".kept " + base + "; chmod --reference=" + base + ".kept " + base + "; rm -r " + base
                + ".kept");
    }

    private Path fill(int round) throws IOException {
        Path ballast = tables().resolve("ballast-" + round);
        byte[] block = new byte[4096];
        try (OutputStream out = Files.newOutputStream(ballast)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("No space left");
        }
        return ballast;
    }

    private static boolean sh(String command) throws IOException, InterruptedException {
        Process shell = new ProcessBuilder("sh", "-c", command)
                .redirectErrorStream(true)
                .start();
        String said = new String(shell.getInputStream().readAllBytes());
        int status = shell.waitFor();
        if (status != 0) {
            System.out.println("sh ended with " + status + ": " + said);
        }
        return status == 0;
    }
}
