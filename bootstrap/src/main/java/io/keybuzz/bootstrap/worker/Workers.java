package io.keybuzz.bootstrap.worker;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.keybuzz.application.KeyBuzzApplication;
import io.keybuzz.application.automation.run.Patience;
import io.keybuzz.application.automation.run.RuleRunner;
import io.keybuzz.application.outbox.OutboxRelay;
import io.keybuzz.application.shared.Outbox;
import io.keybuzz.application.ticketing.sla.AlarmClock;
import io.keybuzz.application.ticketing.sla.WakeReport;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Everything that goes on beside requests. Recurring work is in the database's own schedule, so that of several nodes one
 * does it, and a node that dies is noticed within a minute; events are carried out by every node.
 */
public final class Workers implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);
    private static final Duration SWEEP = Duration.ofSeconds(30);
    private static final Duration LEFT_ALONE = Duration.ofSeconds(60);
    private static final int SWEEP_BATCH = 200;
    private static final Duration DOUBTS = Duration.ofMinutes(1);
    private static final Duration TICK = Duration.ofSeconds(10);
    private static final Duration RING = Duration.ofSeconds(10);
    /** They wait for a model, and nobody else is to wait for them. */
    private static final Set<String> SLOW = Set.of(RuleRunner.NAME);

    private static final int SLOW_RELAYS = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** One of them may be taken up by buyers who wait for a model. */
    private static final int THREADS = 3;

    private static final Duration KEY_USES = Duration.ofSeconds(5);
    private static final Duration STOP = Duration.ofSeconds(4);

    private final RelayLoop relay;
    private final List<RelayLoop> slowRelays;
    private final Scheduler scheduler;
    private final ScheduledExecutorService ticks;
    private final ChannelPoll poll;
    private final KeyBuzzApplication application;
    private final InstantSource time;

    /**
     * @param database the workers' pool
     * @param more what else is to be done by the clock
     */
    public Workers(
            KeyBuzzApplication application,
            DataSource database,
            CommitSignal signal,
            InstantSource time,
            Duration pollInterval,
            List<RecurringTask<Void>> more) {
        this.application = application;
        this.time = time;
        this.poll = new ChannelPoll(application.marketplaces(), time);
        this.relay = new RelayLoop(application.relay().in(new Outbox.Lane(SLOW, false)), signal);
        this.slowRelays = Stream.generate(() -> new RelayLoop(
                        application.relay().in(new Outbox.Lane(SLOW, true)), new CommitSignal(), "rule-relay", 1))
                .limit(SLOW_RELAYS)
                .toList();
        this.ticks = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "worker-ticks");
            thread.setDaemon(true);
            return thread;
        });
        this.scheduler = Scheduler.create(database)
                .tableName("scheduler.scheduled_tasks")
                .startTasks(Stream.concat(
                                Stream.of(polling(pollInterval), sweeping(), ringing(), asking(), waiting()),
                                more.stream())
                        .toList())
                .threads(THREADS)
                .pollingInterval(Duration.ofSeconds(5))
                .heartbeatInterval(Duration.ofSeconds(10))
                .missedHeartbeatsLimit(4)
                .shutdownMaxWait(STOP)
                .build();
    }

    private RecurringTask<Void> polling(Duration interval) {
        Duration tick = interval.compareTo(TICK) < 0 ? interval : TICK;
        return Tasks.recurring("poll-connections", FixedDelay.of(tick)).execute((task, run) -> poll.due(interval));
    }

    /** Every node writes what its own requests noted, so this is no task of the shared schedule. */
    private void writeKeyUses() {
        try {
            application.tenancy().administration().keys().writeUses();
        } catch (RuntimeException failed) {
            LOG.warn("when API keys were used could not be written, trying again", failed);
        }
    }

    private RecurringTask<Void> sweeping() {
        return Tasks.recurring("sweep-inbound", FixedDelay.of(SWEEP))
                .execute((task, run) -> sweep(time.instant().minus(LEFT_ALONE)));
    }

    /** Deadlines, snoozes and automatic closes of every tenant's tickets. */
    private RecurringTask<Void> ringing() {
        return Tasks.recurring("wake-tickets", FixedDelay.of(RING)).execute((task, run) -> wakeTickets());
    }

    /** What became of answers that channels left us in doubt about. */
    private RecurringTask<Void> asking() {
        return Tasks.recurring("resolve-doubts", FixedDelay.of(DOUBTS))
                .execute((task, run) -> application.marketplaces().resolveDoubts(time.instant(), SWEEP_BATCH));
    }

    /** Buyers whom nobody has answered for as long as a rule says. */
    private RecurringTask<Void> waiting() {
        return Tasks.recurring("run-waiting-rules", FixedDelay.of(PATIENCE)).execute((task, run) -> runWaitingRules());
    }

    private void runWaitingRules() {
        Patience.Report report = application.automation().runs().patience().ring(time.instant());
        if (report.failed() > 0) {
            LOG.warn(
                    "{} runs of rules failed, trying again; {} did not",
                    report.failed(),
                    report.ran(),
                    report.cause().orElse(null));
        }
    }

    private void wakeTickets() {
        AlarmClock clock = application.ticketing().desk().alarmClock();
        clock.recount(time.instant());
        WakeReport report = clock.ring(time.instant());
        if (report.failed() > 0) {
            LOG.warn(
                    "{} tickets could not be woken, trying again; {} were",
                    report.failed(),
                    report.woken(),
                    report.cause().orElse(null));
        }
    }

    /** Carries events out from now on. */
    public void start() {
        relay.start();
        slowRelays.forEach(RelayLoop::start);
        ticks.scheduleWithFixedDelay(
                this::holdOn, OutboxRelay.HOLD.toSeconds(), OutboxRelay.HOLD.toSeconds(), TimeUnit.SECONDS);
    }

    /** What takes longer than a lease is still being done. */
    private void holdOn() {
        relay.holdOn();
        slowRelays.forEach(RelayLoop::holdOn);
    }

    /** Takes in what a killed process left stored but not understood. */
    public void catchUp() {
        sweep(time.instant());
    }

    /** Asks every channel now instead of when the schedule says so; before {@link #schedule}, or the two would meet. */
    public void pollNow() {
        poll.all();
    }

    /** Goes on by the clock. */
    public void schedule() {
        scheduler.start();
        ticks.scheduleWithFixedDelay(this::writeKeyUses, KEY_USES.toSeconds(), KEY_USES.toSeconds(), TimeUnit.SECONDS);
    }

    private void sweep(Instant before) {
        int total = 0;
        int settled = SWEEP_BATCH;
        while (settled > 0 && !Thread.currentThread().isInterrupted()) {
            settled = application.marketplaces().sweep(before, time.instant(), SWEEP_BATCH);
            total += settled;
        }
        if (total > 0) {
            LOG.info("took in {} messages that were left waiting", total);
        }
    }

    /** Ends what is being done, takes on nothing more, and gives leases back. */
    @Override
    public void close() {
        relay.stop();
        slowRelays.forEach(RelayLoop::stop);
        scheduler.stop();
        poll.close();
        ticks.shutdown();
        writeKeyUses();
        relay.close();
        slowRelays.forEach(RelayLoop::close);
    }
}
