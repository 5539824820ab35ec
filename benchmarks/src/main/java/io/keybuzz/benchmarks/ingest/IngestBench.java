package io.keybuzz.benchmarks.ingest;

import io.keybuzz.application.marketplace.Marketplaces;
import io.keybuzz.application.marketplace.NewConnection;
import io.keybuzz.application.marketplace.Receipt;
import io.keybuzz.application.tenancy.FoundTenant;
import io.keybuzz.benchmarks.jmh.RelayMail;
import io.keybuzz.benchmarks.machine.Machine;
import io.keybuzz.bootstrap.KeyBuzz;
import io.keybuzz.bootstrap.config.KeyBuzzConfig;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.Provider;
import io.keybuzz.domain.marketplace.RawContent;
import io.keybuzz.domain.marketplace.RawStatus;
import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.tenancy.Plan;
import io.keybuzz.domain.tenancy.TenantStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jdk.jfr.Configuration;
import jdk.jfr.Recording;

/**
 * The pipeline as production runs it: durable commits, forced row-level security, raw mail kept, tickets with history, clocks,
 * usage, search and audit, attachments stored, and the events of it all carried out beside.
 */
final class IngestBench {
    private static final int PHOTOGRAPH = 50_000;
    private static final int BACK = 10;

    private final IngestOptions options;
    private final AtomicInteger next = new AtomicInteger();

    IngestBench(IngestOptions options) {
        this.options = options;
    }

    IngestFigures run() throws Exception {
        Path home = Files.createTempDirectory("bench-ingest");
        KeyBuzzConfig config = KeyBuzzConfig.read(
                Map.of("KEYBUZZ_HOME", home.toString(), "KEYBUZZ_POOL_APP", "" + (options.threads + 4)));
        try (KeyBuzz keyBuzz = KeyBuzz.from(config)) {
            List<Connection> connections = connections(keyBuzz);
            take(keyBuzz, connections, options.warmUp);
            return measured(keyBuzz, connections, home);
        } finally {
            delete(home);
        }
    }

    private IngestFigures measured(KeyBuzz keyBuzz, List<Connection> connections, Path home) throws Exception {
        long server = postmaster(home);
        try (Recording recording = new Recording(Configuration.getConfiguration("profile"))) {
            if (options.profile.isPresent()) {
                recording.start();
            }
            ProcessorTime before = ProcessorTime.now(server);
            Machine.Times machine = Machine.Times.now();
            long start = System.nanoTime();
            take(keyBuzz, connections, options.messages);
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            ProcessorTime after = ProcessorTime.now(server);
            double idle = Machine.Times.now().idleSince(machine);
            if (options.profile.isPresent()) {
                recording.dump(options.profile.get());
            }
            return new IngestFigures(
                    options.messages,
                    tickets(options.warmUp),
                    took,
                    after.ours().minus(before.ours()),
                    after.others().minus(before.others()),
                    idle,
                    Machine.describe());
        }
    }

    private int tickets(int from) {
        return (int) IntStream.range(from, from + options.messages)
                .filter(number -> !isFollowUp(number))
                .count();
    }

    private List<Connection> connections(KeyBuzz keyBuzz) {
        List<Connection> made = new ArrayList<>();
        Instant now = Instant.now();
        for (int i = 0; i < options.tenants; i++) {
            TenantId tenant = keyBuzz.application()
                    .tenancy()
                    .found(
                            new FoundTenant(
                                    "bench-" + i, "Bench " + i, Plan.PRO, TenantStatus.ACTIVE, "Desk", List.of()),
                            now)
                    .id();
            made.add(keyBuzz.application()
                    .marketplaces()
                    .connect(
                            new NewConnection(
                                    tenant,
                                    Channel.AMAZON,
                                    Provider.SANDBOX,
                                    "Amazon",
                                    new EmailAddress("bench-" + i + "-0123456789abcdef@inbound.example")),
                            now));
        }
        return made;
    }

    /** Returns when all of them are tickets and every event is carried out. */
    private void take(KeyBuzz keyBuzz, List<Connection> connections, int messages) throws Exception {
        int end = next.get() + messages;
        ExecutorService threads = Executors.newFixedThreadPool(options.threads + 1);
        List<Future<Void>> work = new ArrayList<>();
        AtomicInteger taking = new AtomicInteger(options.threads);
        for (int i = 0; i < options.threads; i++) {
            work.add(threads.submit(taker(keyBuzz.application().marketplaces(), connections, end, taking)));
        }
        work.add(threads.submit(() -> {
            while (taking.get() > 0) {
                if (keyBuzz.application().relay().drain() == 0) {
                    TimeUnit.MILLISECONDS.sleep(5);
                }
            }
            keyBuzz.application().relay().drain();
            return null;
        }));
        for (Future<Void> part : work) {
            part.get();
        }
        next.set(end);
        threads.shutdown();
    }

    private Callable<Void> taker(
            Marketplaces marketplaces, List<Connection> connections, int end, AtomicInteger taking) {
        return () -> {
            try {
                for (int i = next.getAndIncrement(); i < end; i = next.getAndIncrement()) {
                    Connection connection = connections.get(i % connections.size());
                    Receipt receipt = marketplaces.ingest(connection, mail(i), "bench", Instant.now());
                    if (receipt.status() != RawStatus.INGESTED) {
                        throw new IllegalStateException("a mail was not taken in: " + receipt);
                    }
                }
                return null;
            } finally {
                taking.decrementAndGet();
            }
        };
    }

    /** A follow-up comes a while after the first message, at the same connection. */
    private RawContent mail(int number) {
        int conversation = number;
        while (isFollowUp(conversation)) {
            conversation -= BACK * options.tenants;
        }
        return RelayMail.of(conversation, number, lot(number, 3) < options.photographs ? PHOTOGRAPH : 0);
    }

    private boolean isFollowUp(int number) {
        return number >= BACK * options.tenants && lot(number, 7) < options.followUps;
    }

    private static int lot(int number, int salt) {
        return new SplittableRandom(31L * number + salt).nextInt(100);
    }

    private static long postmaster(Path home) throws IOException {
        return Long.parseLong(
                Files.readAllLines(home.resolve("pgdata/postmaster.pid")).get(0).strip());
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
