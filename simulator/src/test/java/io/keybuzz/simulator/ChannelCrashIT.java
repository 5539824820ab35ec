package io.keybuzz.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.adapters.marketplace.shared.http.ChannelHttp;
import io.keybuzz.application.KeyBuzzApplication;
import io.keybuzz.application.KeyBuzzPorts;
import io.keybuzz.application.ticketing.ListTickets;
import io.keybuzz.bootstrap.KeyBuzz;
import io.keybuzz.bootstrap.config.KeyBuzzConfig;
import io.keybuzz.bootstrap.database.OpenDatabase;
import io.keybuzz.domain.ticketing.filter.TicketFilter;
import io.keybuzz.testkit.fake.Fault;
import io.keybuzz.testkit.fake.rakuten.FakeRakuten;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the process that takes messages in, at each fail-point and at random moments, while buyers write on every channel
 * there is; the channels and the mail server before ours live on. In the end everything that was written is in a ticket,
 * once. {@code bin/crash-ingest --channels} runs it at full size.
 */
class ChannelCrashIT {
    private static final int MESSAGES = Integer.getInteger("keybuzz.crash.messages", 240);
    private static final int RANDOM_KILLS = Integer.getInteger("keybuzz.crash.kills", 2);
    private static final long SEED = Long.getLong("keybuzz.crash.seed", System.nanoTime());
    private static final int SELLERS = 2;

    /** So often every channel is asked again in the end: what comes twice may come late. */
    private static final int PASSES = 5;

    /** So long is waited for what has not come yet: several leases, and time to read it all. What is missing then is lost. */
    private static final Duration PATIENCE = Duration.ofSeconds(180 + MESSAGES / 10);

    /** For a new process to read on where the dead one stood: its lease, and a turn. */
    private static final Duration RESUMES_WITHIN = Duration.ofSeconds(60);

    @TempDir
    Path home;

    private final Random random = new Random(SEED);
    private final Clock clock = Clock.systemUTC();
    private final Books books = new Books();
    private final List<Seller> sellers = new ArrayList<>();
    private final List<Conversation> conversations = new ArrayList<>();
    private final Resumption resumption = new Resumption();
    private final List<String> kills = new ArrayList<>();

    private record Conversation(Shop shop, String name) {}

    @Test
    void every_message_of_every_channel_is_taken_in_exactly_once_wherever_the_process_dies() throws Exception {
        System.out.printf("crash seed %d: %d messages, %d random kills%n", SEED, MESSAGES, RANDOM_KILLS);
        KeyBuzzConfig config = KeyBuzzConfig.read(Map.of("KEYBUZZ_HOME", home.toString()));
        int port = freePort();
        try (OpenDatabase database = OpenDatabase.toServe(config);
                KeyBuzz base = KeyBuzz.from(config);
                Postman postman = new Postman(port)) {
            KeyBuzzApplication application = open(base, postman);
            List<FailPoint> deaths = deaths();
            for (int i = 0; i < deaths.size(); i++) {
                write(MESSAGES / (deaths.size() + 1));
                killed(deaths.get(i), port, postman);
            }
            write(MESSAGES - books.written());
            try (Node last = start(FailPoint.ANY_MOMENT, 1, port)) {
                last.await(lines -> postman.isDone());
                Instant end = clock.instant().plus(PATIENCE);
                while (clock.instant().isBefore(end)
                        && !books.balance(application, sellers).lost().isEmpty()) {
                    last.awaitMore(line -> line.startsWith(MortalNode.ASKED), PASSES * SELLERS);
                }
                last.awaitMore(line -> line.startsWith(MortalNode.ASKED), 2 * PASSES * SELLERS);
            }
            check(application);
        } finally {
            sellers.forEach(Seller::close);
        }
    }

    private KeyBuzzApplication open(KeyBuzz base, Postman postman) {
        for (int i = 0; i < SELLERS; i++) {
            sellers.add(Seller.found(base.application(), base.ports(), "crash-" + i, clock, postman::bring));
        }
        ChannelHttp http = ChannelHttp.standard();
        KeyBuzzPorts ports = base.ports();
        KeyBuzzApplication application = KeyBuzzApplication.assemble(new KeyBuzzPorts(
                ports.runtime(),
                ports.stores(),
                ports.security(),
                OwnChannels.all(
                        sellers.stream()
                                .map(seller -> seller.channels(http, base.secrets()))
                                .toList(),
                        base.secrets()),
                ports.files()));
        sellers.forEach(seller -> seller.connect(application));
        return application;
    }

    private static List<FailPoint> deaths() {
        List<FailPoint> deaths = new ArrayList<>();
        for (FailPoint point : FailPoint.values()) {
            for (int i = 0; i < (point == FailPoint.ANY_MOMENT ? RANDOM_KILLS : 1); i++) {
                deaths.add(point);
            }
        }
        return deaths;
    }

    /** Most of it in conversations there are. */
    private void write(int messages) {
        for (int i = 0; i < messages; i++) {
            if (conversations.size() < 20 || random.nextInt(10) < 2) {
                Seller seller = sellers.get(random.nextInt(sellers.size()));
                Shop shop = seller.shops().get(random.nextInt(seller.shops().size()));
                conversations.add(new Conversation(shop, shop.open(conversations.size() + 1, books.word(shop))));
            } else {
                Conversation known = conversations.get(random.nextInt(conversations.size()));
                known.shop().write(known.name(), books.word(known.shop()));
            }
        }
    }

    private void killed(FailPoint point, int port, Postman postman) throws Exception {
        int before = postman.taken();
        int enough = 1 + random.nextInt(Math.max(1, MESSAGES / (RANDOM_KILLS + FailPoint.values().length) / 2));
        int millis = random.nextInt(200);
        try (Node node = start(point, 1 + random.nextInt(3), port)) {
            if (point == FailPoint.AFTER_DESTRUCTIVE_READ) {
                dieOnceRead(node);
                node.awaitEnd();
            } else if (point == FailPoint.ANY_MOMENT) {
                node.await(lines -> taken(lines) + postman.taken() - before >= enough);
                LockSupport.parkNanos(Duration.ofMillis(millis).toNanos());
            } else {
                node.awaitLine(line -> line.startsWith(FailPoints.AT));
            }
            node.kill();
            node.awaitEnd();
            resumption.died(node.lines(), Instant.now());
            kills.add(String.format(
                    "%2d. %-24s after %d by polls and %d by mail",
                    kills.size() + 1, point, taken(node.lines()), postman.taken() - before));
            System.out.println(kills.get(kills.size() - 1));
        }
    }

    /** Rakuten has answered, and nobody is there any more to hear it. */
    private void dieOnceRead(Node node) {
        RakutenShop shop = sellers.get(0).rakuten();
        Conversation sold = new Conversation(shop, shop.open(conversations.size() + 1, books.word(shop)));
        conversations.add(sold);
        shop.misbehave(call -> FakeRakuten.is(call, "getiteminfos"), 1, new Fault.Meanwhile(node::kill));
    }

    private static int taken(List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith(MortalNode.TOOK))
                .mapToInt(line -> Integer.parseInt(line.substring(MortalNode.TOOK.length())))
                .sum();
    }

    private void check(KeyBuzzApplication application) {
        Summary summary = books.balance(application, sellers);
        long halves = sellers.stream()
                .mapToLong(seller -> Books.all(page ->
                                application.ticketing().list(seller.call(), new ListTickets(TicketFilter.any(), page)))
                        .stream()
                        .filter(ticket -> ticket.messageCount() == 0
                                || ticket.messageCount()
                                        != Books.messages(application, seller, ticket)
                                                .size())
                        .count())
                .sum();
        int waiting = application.marketplaces().sweep(clock.instant(), clock.instant(), 1);
        System.out.printf(
                "%d kills: wrote %d, received %d in %d tickets, lost %s, twice %d, half tickets %d, left waiting %d;"
                        + " %s%n",
                kills.size(),
                summary.written(),
                summary.received(),
                summary.tickets(),
                summary.lost(),
                summary.duplicated(),
                halves,
                waiting,
                resumption);
        assertThat(summary.lost()).isEmpty();
        assertThat(List.of(summary.duplicated(), (int) halves, waiting)).containsOnly(0);
        assertThat(summary.received()).isEqualTo(books.written());
        assertThat(resumption.count()).as("deaths with a connection in hand").isPositive();
        assertThat(resumption.longest()).isLessThan(RESUMES_WITHIN);
    }

    private Node start(FailPoint point, int nth, int port) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(home.toString(), "" + port, point.name(), "" + nth));
        sellers.forEach(seller -> arguments.add(MortalNode.describe(seller)));
        return Node.start(arguments, line -> resumption.said(line, Instant.now()));
    }

    private static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0)) {
            return probe.getLocalPort();
        }
    }
}
