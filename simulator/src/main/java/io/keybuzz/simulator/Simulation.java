package io.keybuzz.simulator;

import io.keybuzz.adapters.marketplace.shared.http.ChannelHttp;
import io.keybuzz.application.KeyBuzzApplication;
import io.keybuzz.application.KeyBuzzPorts;
import io.keybuzz.application.marketplace.connection.ListConnections;
import io.keybuzz.application.shared.TimeOrderedIds;
import io.keybuzz.application.shared.UseCaseListener;
import io.keybuzz.application.ticketing.ListTickets;
import io.keybuzz.application.ticketing.ReplyToTicket;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.RawContent;
import io.keybuzz.domain.marketplace.port.SecretStore;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.view.TicketView;
import io.keybuzz.testkit.FixedClock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;

/**
 * Days of many sellers at many channels: buyers write at fakes that speak as the channels do, the real adapters poll and
 * receive, agents answer what they get round to, answers leave through the real senders. Everything is decided by one seed.
 */
public final class Simulation implements AutoCloseable {
    private static final Duration POLL = Duration.ofHours(1);
    private static final Duration SHIFT = Duration.ofHours(2);
    private static final int CONVERSATIONS_A_DAY = 3;
    private static final int DUE_AT_ONCE = 10_000;

    private final Options options;
    private final FixedClock clock;
    private final Random random;
    private final Agenda agenda;
    private final KeyBuzzApplication application;
    private final List<Seller> sellers = new ArrayList<>();
    private final Books books = new Books();
    private final Lanes lanes = new Lanes();
    private int conversations;

    /** What is simulated. @param seed the same one gives the same days */
    public record Options(int tenants, int days, long seed) {}

    /** @param base whose database and secrets are used; it is not closed. @param end when the last day ends */
    public Simulation(Options options, KeyBuzzPorts base, KeyBuzzApplication founder, Instant end) {
        this.options = options;
        this.clock = new FixedClock(end.minus(Duration.ofDays(options.days())).truncatedTo(ChronoUnit.SECONDS));
        this.random = new Random(options.seed());
        this.agenda = new Agenda(clock, Duration.ofDays(options.days()));
        for (int i = 0; i < options.tenants(); i++) {
            sellers.add(Seller.found(founder, base, "sim-" + options.seed() + "-" + i, clock, this::receive));
        }
        this.application = KeyBuzzApplication.assemble(ports(base));
        sellers.forEach(seller -> seller.connect(application));
    }

    private void receive(Connection connection, RawContent mail) {
        application.marketplaces().receive(connection.inboundAddress(), mail, "simulation", clock.instant());
    }

    private KeyBuzzPorts ports(KeyBuzzPorts base) {
        SecretStore secrets =
                KeyBuzzApplication.secretStore(base.stores(), base.security().secrets(), clock);
        ChannelHttp http = ChannelHttp.standard();
        return new KeyBuzzPorts(
                new KeyBuzzPorts.Runtime(
                        clock, new TimeOrderedIds(clock, new Random(options.seed())), UseCaseListener.none()),
                base.stores(),
                base.security(),
                OwnChannels.all(
                        sellers.stream()
                                .map(seller -> seller.channels(http, secrets))
                                .toList(),
                        secrets),
                base.files());
    }

    /** Lives the days. @param stopped asked often; what has happened until then is summed up. @param told once a day */
    public Summary live(BooleanSupplier stopped, Progress told) {
        int all = options.tenants() * options.days() * CONVERSATIONS_A_DAY;
        for (int i = 0; i < all; i++) {
            Seller seller = sellers.get(random.nextInt(sellers.size()));
            agenda.in(Duration.ofSeconds(random.nextInt(options.days() * 86_400)), () -> opens(seller));
        }
        agenda.every(POLL, this::poll);
        agenda.every(SHIFT, () -> sellers.forEach(this::works));
        for (int day = 1; day <= options.days(); day++) {
            int ended = day;
            agenda.in(Duration.ofDays(day), () -> endsDay(ended, told));
        }
        agenda.live(stopped);
        clock.advance(Duration.ofDays(1));
        poll();
        poll();
        return books.balance(application, sellers);
    }

    /** Connections that have had trouble, in a line each. */
    public List<String> troubles() {
        return sellers.stream()
                .flatMap(
                        seller -> application.marketplaces().desk().list(seller.call(), new ListConnections()).stream())
                .filter(detail -> detail.health().lastError().isPresent())
                .map(detail ->
                        detail.connection().name() + ": " + detail.connection().status() + ", "
                                + detail.health().lastError().orElseThrow())
                .toList();
    }

    /** Told how far the days have come. */
    @FunctionalInterface
    public interface Progress {
        /** @param ended days so far */
        void day(int ended, Instant now, int written, int answered);
    }

    private void endsDay(int ended, Progress told) {
        sellers.forEach(Seller::tidy);
        told.day(ended, clock.instant(), books.written(), books.answered());
    }

    private void opens(Seller seller) {
        Shop shop = seller.shops().get(random.nextInt(seller.shops().size()));
        String conversation = shop.open(++conversations, books.word(shop));
        while (random.nextInt(10) < 4) {
            agenda.in(
                    Duration.ofMinutes(10L + random.nextInt(3_000)), () -> shop.write(conversation, books.word(shop)));
        }
    }

    private void poll() {
        lanes.each(
                application.marketplaces().due(clock.instant(), DUE_AT_ONCE),
                connection -> application.marketplaces().pollIfDue(connection, POLL, clock.instant()));
        application.relay().drain();
        application.ticketing().desk().alarmClock().ring(clock.instant());
    }

    /** Somebody answers most of what waits, and leaves the rest for later or for ever. */
    private void works(Seller seller) {
        for (TicketView ticket : application
                .ticketing()
                .list(seller.call(), ListTickets.newest())
                .items()) {
            if (waits(ticket) && random.nextInt(10) < 3) {
                application
                        .ticketing()
                        .reply(seller.call(), ReplyToTicket.of(new TicketId(ticket.id()), books.answer()));
            }
        }
        application.relay().drain();
    }

    private static boolean waits(TicketView ticket) {
        Instant asked = ticket.lastCustomerMessageAt();
        Instant answered = ticket.lastReplyAt();
        return asked != null && (answered == null || answered.isBefore(asked));
    }

    @Override
    public void close() {
        lanes.close();
        sellers.forEach(Seller::close);
    }
}
