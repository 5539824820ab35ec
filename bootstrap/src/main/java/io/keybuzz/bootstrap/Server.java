package io.keybuzz.bootstrap;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.keybuzz.adapters.http.HttpServer;
import io.keybuzz.adapters.integration.throttle.RateLimitAdapters;
import io.keybuzz.adapters.jdbi.JdbiStores;
import io.keybuzz.adapters.marketplace.MarketplaceAdapters;
import io.keybuzz.adapters.marketplace.mail.door.SmtpDoorSettings;
import io.keybuzz.application.KeyBuzzPorts;
import io.keybuzz.application.ticketing.filing.TicketFiler;
import io.keybuzz.bootstrap.audit.AnchorFiles;
import io.keybuzz.bootstrap.audit.Anchoring;
import io.keybuzz.bootstrap.config.DatabaseConfig;
import io.keybuzz.bootstrap.config.Environment;
import io.keybuzz.bootstrap.config.KeyBuzzConfig;
import io.keybuzz.bootstrap.database.OpenDatabase;
import io.keybuzz.bootstrap.module.ServingModule;
import io.keybuzz.bootstrap.worker.CommitSignal;
import io.keybuzz.bootstrap.worker.DemoSeed;
import io.keybuzz.bootstrap.worker.Housekeeping;
import io.keybuzz.bootstrap.worker.MonthClosing;
import io.keybuzz.bootstrap.worker.Workers;
import io.keybuzz.domain.marketplace.RawContent;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * KeyBuzz answering requests and doing its recurring work. Stopping takes at most 15 s: unready first, then requests in
 * flight finish, workers give their leases back, pools close, and the embedded database stops last.
 */
public final class Server implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Server.class);
    private static final Duration FORGETTING = Duration.ofMinutes(10);
    private static final Duration FILING = Duration.ofMinutes(5);
    private static final Duration CLOSING = Duration.ofMinutes(10);

    private final KeyBuzz keyBuzz;
    private final HttpServer http;
    private final Workers workers;
    private final Optional<SmtpDoorSettings> mail;
    private final AtomicBoolean ready;
    private Runnable closeDoor = () -> {};

    private Server(KeyBuzz keyBuzz, Workers workers, Optional<SmtpDoorSettings> mail, AtomicBoolean ready) {
        this.keyBuzz = keyBuzz;
        this.http = keyBuzz.injector().getInstance(HttpServer.class);
        this.workers = workers;
        this.mail = mail;
        this.ready = ready;
    }

    /**
     * Returns when requests are answered, and on the embedded database also the sandbox's messages are in.
     *
     * @throws io.keybuzz.bootstrap.embedded.HomeInUse when another server runs on this home
     * @throws PortInUse before anything else is touched
     */
    public static Server start(KeyBuzzConfig config) {
        OpenDatabase.requireOwnHome(config);
        requireFreePort(config);
        AtomicBoolean ready = new AtomicBoolean();
        PrometheusMeterRegistry metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        Measures measures = new Measures(metrics);
        KeyBuzz keyBuzz = KeyBuzz.on(
                OpenDatabase.toServe(config),
                config,
                measures,
                new ServingModule(
                        ServerSettingsOf.config(config, Instant.now()),
                        config.http().rates(),
                        metrics,
                        ready::get));
        try {
            KeyBuzzPorts ports = keyBuzz.ports();
            measures.watch(ports.stores());
            measures.watch(ports.stores(), ports.runtime().time());
            if (config.server().environment().isProduction()) {
                DemoSeed.requireNoDemo(ports);
            }
            seed(keyBuzz, config);
            tellMissingKeys(keyBuzz);
            Server server = new Server(keyBuzz, workers(keyBuzz, config), door(config), ready);
            server.start(isDemo(config));
            return server;
        } catch (RuntimeException failed) {
            keyBuzz.close();
            throw failed;
        }
    }

    private static Optional<SmtpDoorSettings> door(KeyBuzzConfig config) {
        return config.marketplace()
                .smtpPort()
                .map(port -> new SmtpDoorSettings(
                        config.http().host(),
                        port,
                        config.marketplace().inboundDomain(),
                        RawContent.MAX_BYTES,
                        SmtpDoorSettings.DEFAULT_PATIENCE));
    }

    private static void tellMissingKeys(KeyBuzz keyBuzz) {
        keyBuzz.application()
                .privacy()
                .missingMasterKeys()
                .forEach(name -> LOG.error(
                        "master key {} is missing from KEYBUZZ_ENCRYPTION_KEYS: secrets under it cannot be read, and logins"
                                + " with a second factor fail; put it back into the ring",
                        name));
    }

    private static Workers workers(KeyBuzz keyBuzz, KeyBuzzConfig config) {
        return new Workers(
                keyBuzz.application(),
                keyBuzz.injector().getInstance(JdbiStores.class).workerDataSource(),
                keyBuzz.injector().getInstance(CommitSignal.class),
                keyBuzz.ports().runtime().time(),
                config.marketplace().pollInterval(),
                List.of(
                        anchoring(keyBuzz, config),
                        tidying(keyBuzz, config),
                        forgettingBuckets(keyBuzz),
                        filing(keyBuzz),
                        closing(keyBuzz)));
    }

    private static RecurringTask<Void> anchoring(KeyBuzz keyBuzz, KeyBuzzConfig config) {
        AnchorFiles files =
                new AnchorFiles(config.server().home(), config.audit().key());
        Anchoring anchoring = new Anchoring(
                keyBuzz.application().auditing(),
                files,
                keyBuzz.ports().runtime().time());
        return Tasks.recurring("anchor-audit", FixedDelay.of(config.audit().every()))
                .execute((task, run) -> anchoring.run());
    }

    /** The schedule gives a run to one node of all. */
    private static RecurringTask<Void> tidying(KeyBuzz keyBuzz, KeyBuzzConfig config) {
        PrometheusMeterRegistry metrics = keyBuzz.injector().getInstance(PrometheusMeterRegistry.class);
        Housekeeping housekeeping = new Housekeeping(
                keyBuzz.ports().stores(),
                keyBuzz.ports().runtime().time(),
                config.retention(),
                (what, gone) ->
                        metrics.counter("keybuzz.thrown.away", "what", what).increment(gone));
        return Tasks.recurring("forget-keys", FixedDelay.of(FORGETTING)).execute((task, run) -> housekeeping.tidy());
    }

    private static RecurringTask<Void> filing(KeyBuzz keyBuzz) {
        KeyBuzzPorts ports = keyBuzz.ports();
        TicketFiler filer = new TicketFiler(
                ports.stores().unitOfWork(),
                ports.stores().ticketing().customers(),
                ports.runtime().ids(),
                ports.runtime().time());
        return Tasks.recurring("file-tickets", FixedDelay.of(FILING)).execute((task, run) -> filer.run());
    }

    /** Months that are over; whichever node has the run. */
    private static RecurringTask<Void> closing(KeyBuzz keyBuzz) {
        MonthClosing months = new MonthClosing(
                keyBuzz.application().billing().monthCloser(),
                keyBuzz.injector().getInstance(PrometheusMeterRegistry.class),
                keyBuzz.ports().runtime().time());
        return Tasks.recurring("close-months", FixedDelay.of(CLOSING)).execute((task, run) -> months.run());
    }

    /** Only the shared rate limits leave rows; without them there is nothing to forget. */
    private static RecurringTask<Void> forgettingBuckets(KeyBuzz keyBuzz) {
        DataSource workers = keyBuzz.injector().getInstance(JdbiStores.class).workerDataSource();
        InstantSource time = keyBuzz.ports().runtime().time();
        return Tasks.recurring("forget-buckets", FixedDelay.of(FORGETTING))
                .execute((task, run) -> RateLimitAdapters.forgetFull(workers, time));
    }

    private static void seed(KeyBuzz keyBuzz, KeyBuzzConfig config) {
        KeyBuzzPorts.Runtime runtime = keyBuzz.ports().runtime();
        DemoSeed seed = new DemoSeed(keyBuzz.application(), runtime.ids());
        if (isDemo(config)) {
            seed.load(config, runtime.time().instant());
        }
        seed.superAdmin(config, runtime.time().instant());
    }

    /** Demo data belongs on our own database only, and never in production. */
    public static boolean isDemo(KeyBuzzConfig config) {
        return config.database() instanceof DatabaseConfig.Embedded
                && config.server().environment() != Environment.PRODUCTION;
    }

    private void start(boolean demo) {
        try {
            workers.start();
            http.start();
            mail.ifPresent(settings -> closeDoor = MarketplaceAdapters.listen(
                    settings,
                    keyBuzz.application().marketplaces(),
                    keyBuzz.ports().runtime().time()));
            ready.set(true);
            workers.catchUp();
            if (demo) {
                workers.pollNow();
            }
            workers.schedule();
        } catch (RuntimeException failed) {
            stop();
            throw failed;
        }
    }

    private static void requireFreePort(KeyBuzzConfig config) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(config.http().host(), config.http().port()));
        } catch (IOException taken) {
            throw new PortInUse(config.http().host(), config.http().port());
        }
    }

    /** The address asked for is not to be had. */
    public static final class PortInUse extends RuntimeException {
        private static final long serialVersionUID = 1L;

        PortInUse(String host, int port) {
            super(
                    "cannot listen on " + host + ":" + port
                            + "; stop what uses this port, or choose another one with PORT",
                    null,
                    false,
                    false);
        }
    }

    public int port() {
        return http.port();
    }

    public KeyBuzz keyBuzz() {
        return keyBuzz;
    }

    @Override
    public void close() {
        try {
            stop();
        } finally {
            keyBuzz.close();
        }
    }

    private void stop() {
        ready.set(false);
        closeDoor.run();
        try {
            http.stop();
        } finally {
            workers.close();
        }
    }
}
