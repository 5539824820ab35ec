package io.keybuzz.simulator;

import io.keybuzz.adapters.marketplace.ApiChannels;
import io.keybuzz.adapters.marketplace.MarketplaceAdapters;
import io.keybuzz.adapters.marketplace.backmarket.BackMarketChannel;
import io.keybuzz.adapters.marketplace.cdiscount.CdiscountChannel;
import io.keybuzz.adapters.marketplace.mail.door.SmtpDoorSettings;
import io.keybuzz.adapters.marketplace.manomano.ManoManoChannel;
import io.keybuzz.adapters.marketplace.mirakl.MiraklChannel;
import io.keybuzz.adapters.marketplace.shared.http.ChannelHttp;
import io.keybuzz.application.KeyBuzzApplication;
import io.keybuzz.application.KeyBuzzPorts;
import io.keybuzz.application.marketplace.Channels;
import io.keybuzz.application.marketplace.Marketplaces;
import io.keybuzz.application.marketplace.PollReport;
import io.keybuzz.bootstrap.KeyBuzz;
import io.keybuzz.bootstrap.config.KeyBuzzConfig;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.RawContent;
import io.keybuzz.domain.marketplace.port.SecretStore;
import io.keybuzz.domain.shared.TenantId;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/**
 * A process that takes messages in until it is killed: it sweeps up what a dead one left, receives mail, and asks every
 * connection in turn, on the database of a home that another process runs. It says what it does, a line each.
 */
final class MortalNode {
    private static final Duration PAUSE = Duration.ofMillis(50);
    static final String ASKS = "asks ";
    static final String ASKED = "asked ";
    static final String TOOK = "took ";
    private static final int SWEEP_BATCH = 200;

    private final Marketplaces marketplaces;
    private final KeyBuzzApplication application;
    private final Clock clock = Clock.systemUTC();

    private MortalNode(KeyBuzz base, FailPoints points, List<OwnChannels> own) {
        SecretStore secrets = base.secrets();
        Channels all = OwnChannels.all(own, secrets);
        KeyBuzzPorts ports = base.ports();
        this.application = KeyBuzzApplication.assemble(new KeyBuzzPorts(
                ports.runtime(),
                points.in(ports.stores()),
                ports.security(),
                new Channels(
                        all.sources().stream().map(points::in).toList(),
                        all.parsers(),
                        all.senders(),
                        all.probes(),
                        all.orders(),
                        all.connecting()),
                ports.files()));
        this.marketplaces = application.marketplaces();
    }

    /** @param args home, port for mail, fail-point, how often it is passed, and {@link #describe} of each seller */
    public static void main(String[] args) throws InterruptedException {
        KeyBuzz base = KeyBuzz.from(KeyBuzzConfig.read(Map.of("KEYBUZZ_HOME", args[0])));
        FailPoints points = new FailPoints(FailPoint.valueOf(args[2]), Integer.parseInt(args[3]));
        List<OwnChannels> own = new ArrayList<>();
        ChannelHttp http = ChannelHttp.standard();
        for (String seller : Arrays.asList(args).subList(4, args.length)) {
            own.add(channels(seller.split(",", -1), http, base.secrets()));
        }
        new MortalNode(base, points, own).live(Integer.parseInt(args[1]));
    }

    /** A seller in one argument: its tenant, and where its channels are. */
    static String describe(Seller seller) {
        ApiChannels.Endpoints at = seller.endpoints();
        return String.join(
                ",",
                seller.tenant().value().toString(),
                at.cdiscount().token().toString(),
                at.cdiscount().api().toString(),
                at.mirakl().of().apply("any").toString(),
                at.fnac().toString(),
                at.rakuten().toString(),
                at.backMarket().of().apply("EU").toString());
    }

    private static OwnChannels channels(String[] seller, ChannelHttp http, SecretStore secrets) {
        URI mirakl = URI.create(seller[3]);
        URI backMarket = URI.create(seller[6]);
        return new OwnChannels(
                new TenantId(UUID.fromString(seller[0])),
                ApiChannels.of(
                        http,
                        secrets,
                        Clock.systemUTC(),
                        new ApiChannels.Endpoints(
                                new CdiscountChannel.Endpoints(URI.create(seller[1]), URI.create(seller[2])),
                                new MiraklChannel.Endpoints(host -> mirakl),
                                URI.create(seller[4]),
                                URI.create(seller[5]),
                                new BackMarketChannel.Endpoints(region -> backMarket, "crash@keybuzz.example"),
                                ManoManoChannel.ADDRESS)),
                MarketplaceAdapters.inMemory());
    }

    private void live(int port) throws InterruptedException {
        while (marketplaces.sweep(clock.instant(), clock.instant(), SWEEP_BATCH) > 0) {}
        MarketplaceAdapters.listen(
                new SmtpDoorSettings(
                        "127.0.0.1",
                        port,
                        "inbound.simulation.example",
                        RawContent.MAX_BYTES,
                        SmtpDoorSettings.DEFAULT_PATIENCE),
                marketplaces,
                clock);
        say("up");
        while (true) {
            round();
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private void round() {
        for (Connection connection : marketplaces.usable()) {
            if (!connection.provider().speaksMail()) {
                ask(connection);
            }
        }
        application.relay().drain();
    }

    private void ask(Connection connection) {
        say(ASKS + connection.id());
        PollReport report = marketplaces.poll(connection, clock.instant());
        if (report.ingested() > 0) {
            say(TOOK + report.ingested());
        }
        report.trouble().ifPresent(trouble -> say("trouble " + trouble.code()));
        say((report.ran() ? ASKED : "held ") + connection.id());
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
