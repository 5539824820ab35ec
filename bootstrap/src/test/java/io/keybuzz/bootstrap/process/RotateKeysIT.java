package io.keybuzz.bootstrap.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.bootstrap.KeyBuzz;
import io.keybuzz.bootstrap.config.KeyBuzzConfig;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.UserId;
import io.keybuzz.domain.shared.secret.Sealed;
import io.keybuzz.domain.shared.secret.SecretPlace;
import io.keybuzz.domain.tenancy.twofactor.SecondFactor;
import io.keybuzz.domain.tenancy.twofactor.port.SecondFactors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Rotation in a process of its own, killed half-way and run again, beside readers and writers that never stop. {@code
 * -Dkeybuzz.rotation.values=100000 -Dkeybuzz.rotation.threads=16} for the full figure.
 */
class RotateKeysIT {
    private static final int VALUES = Integer.getInteger("keybuzz.rotation.values", 2_000);
    private static final int THREADS = Integer.getInteger("keybuzz.rotation.threads", 4);
    private static final String OLD = "old:000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";
    private static final String NEW = "new:202122232425262728292a2b2c2d2e2f303132333435363738393a3b3c3d3e3f";
    private static final String MOVED =
            "select count(*) from tenancy.second_factor" + " where substring(seed_sealed from 2 for 4) = '\\x00000002'";

    @TempDir
    Path home;

    private final List<TenantId> tenants = new ArrayList<>();
    private final List<UserId> users = new ArrayList<>();
    private final Queue<Throwable> trouble = new ConcurrentLinkedQueue<>();
    private final AtomicLong read = new AtomicLong();
    private final AtomicLong written = new AtomicLong();
    private volatile boolean running = true;

    @Test
    void nothing_is_unreadable_and_nothing_is_left_however_the_process_ends() throws Exception {
        masterKeys(OLD);
        try (Programme serve = Programme.start(home, Programme.freePort(), "serve")) {
            serve.awaitLine("Stop it with Ctrl-C."::equals);
            try (KeyBuzz before = KeyBuzz.from(config())) {
                fill(before);
            }
            masterKeys(NEW + "," + OLD);
            List<Thread> load = new ArrayList<>();
            try (KeyBuzz during = KeyBuzz.from(config())) {
                load(during, load);
                killHalfWay();
                assertThat(finish()).contains("0 of them on tenant keys from before master key new");
                running = false;
                for (Thread thread : load) {
                    thread.join();
                }
            }
            assertThat(trouble).isEmpty();
            Superuser superuser = Superuser.of(home);
            assertThat(superuser.count("select count(*) from privacy.tenant_key where master_key_id <> 'new'"))
                    .isZero();
            assertThat(superuser.count(MOVED)).isEqualTo(VALUES);
            masterKeys(NEW);
            try (KeyBuzz after = KeyBuzz.from(config())) {
                for (int row = 0; row < VALUES; row++) {
                    read(after, row);
                }
            }
            System.out.printf(
                    "%,d values rotated beside %,d reads and %,d writes: 0 unreadable, 0 on the old key%n",
                    VALUES, read.get() - VALUES, written.get());
        }
    }

    private void masterKeys(String ring) throws IOException {
        Files.createDirectories(home.resolve("secrets"));
        Files.writeString(home.resolve("secrets").resolve("encryption-keys"), ring);
    }

    private KeyBuzzConfig config() {
        return KeyBuzzConfig.read(Map.of("KEYBUZZ_HOME", home.toString()));
    }

    private void fill(KeyBuzz keyBuzz) {
        for (int i = 0; i < 4; i++) {
            tenants.add(
                    i == 0 ? TenantId.PLATFORM : keyBuzz.ports().runtime().ids().next(TenantId::new));
        }
        for (int row = 0; row < VALUES; row++) {
            users.add(keyBuzz.ports().runtime().ids().next(UserId::new));
        }
        for (int start = 0; start < tenants.size(); start++) {
            for (int row = start; row < VALUES; ) {
                int from = row;
                int to = Math.min(VALUES, from + 500 * tenants.size());
                keyBuzz.ports().stores().unitOfWork().run(scope(from), () -> {
                    for (int each = from; each < to; each += tenants.size()) {
                        factors(keyBuzz).save(fresh(keyBuzz, each));
                    }
                    return true;
                });
                row = from + 500 * tenants.size();
            }
        }
    }

    private TenantId tenant(int row) {
        return tenants.get(row % tenants.size());
    }

    private TenantScope scope(int row) {
        return new TenantScope.One(tenant(row));
    }

    private static SecondFactors factors(KeyBuzz keyBuzz) {
        return keyBuzz.ports().stores().tenancy().twoFactor().factors();
    }

    private SecretPlace place(int row) {
        return new SecretPlace(
                tenant(row), "tenancy.second_factor", users.get(row).value(), "seed_sealed");
    }

    private SecondFactor fresh(KeyBuzz keyBuzz, int row) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        Sealed seed = keyBuzz.application()
                .privacy()
                .secrets()
                .seal(place(row), users.get(row).toString().getBytes(UTF_8));
        return SecondFactor.off(tenant(row), users.get(row), now).begun(seed, now);
    }

    private void load(KeyBuzz keyBuzz, List<Thread> load) {
        for (int i = 0; i < THREADS; i++) {
            boolean writes = i % 2 == 0;
            Random random = new Random(i);
            Thread thread = new Thread(() -> {
                while (running && trouble.isEmpty()) {
                    int row = random.nextInt(VALUES);
                    try {
                        if (writes) {
                            write(keyBuzz, row);
                        } else {
                            read(keyBuzz, row);
                        }
                    } catch (RuntimeException | AssertionError failed) {
                        trouble.add(failed);
                    }
                }
            });
            thread.start();
            load.add(thread);
        }
    }

    private void write(KeyBuzz keyBuzz, int row) {
        keyBuzz.ports().stores().unitOfWork().run(scope(row), () -> {
            factors(keyBuzz).findToChange(users.get(row));
            factors(keyBuzz).save(fresh(keyBuzz, row));
            return true;
        });
        written.incrementAndGet();
    }

    private void read(KeyBuzz keyBuzz, int row) {
        byte[] opened = keyBuzz.ports().stores().unitOfWork().read(scope(row), () -> {
            Sealed seed = factors(keyBuzz)
                    .find(users.get(row))
                    .filter(factor -> factor.tenant().equals(tenant(row)))
                    .orElseThrow()
                    .seed()
                    .orElseThrow();
            return keyBuzz.application().privacy().secrets().open(place(row), seed);
        });
        assertThat(new String(opened, UTF_8)).isEqualTo(users.get(row).toString());
        read.incrementAndGet();
    }

    private void killHalfWay() throws Exception {
        try (Programme rotate = Programme.start(home, 1, "rotate-keys", "--data", "--batch", "20")) {
            Superuser superuser = Superuser.of(home);
            while (superuser.count(MOVED) < VALUES / 3) {
                assertThat(trouble).isEmpty();
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            }
            rotate.kill();
            rotate.awaitEnd();
            System.out.printf("killed after %,d of %,d values%n", superuser.count(MOVED), VALUES);
            assertThat(superuser.count(MOVED)).isLessThan(VALUES);
        }
    }

    /** A writer may have chosen the old key a moment before the new one came; then the command asks for another run. */
    private List<String> finish() throws Exception {
        List<String> last = List.of();
        for (int run = 0; run < 3; run++) {
            try (Programme rotate = Programme.start(home, 1, "rotate-keys", "--data")) {
                int status = rotate.awaitEnd();
                last = rotate.lines();
                if (status == 0) {
                    return List.of(String.join("\n", last).replaceAll("(?s).*values, (0 of them[^\n]*).*", "$1"));
                }
            }
        }
        throw new AssertionError(String.join("\n", last));
    }
}
