package io.keybuzz.application.ticketing.sla;

import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.application.shared.UnitOfWork;
import io.keybuzz.application.shared.Worker;
import io.keybuzz.application.ticketing.TicketingPorts;
import io.keybuzz.application.ticketing.reply.Sayings;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.Ticket;
import io.keybuzz.domain.ticketing.action.port.TenantNames;
import io.keybuzz.domain.ticketing.sla.port.Recounts;
import io.keybuzz.domain.ticketing.sla.port.TicketAlarms;
import io.keybuzz.domain.ticketing.sla.port.TicketAlarms.Alarm;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Wakes tickets whose time has come, each in a unit of work of its own. Several nodes may do it at once: a ticket is locked,
 * and looked at again, before it is woken, so what its time brings happens once. A ticket that fails holds back no other.
 */
@Worker("the tickets that time alone changes")
public final class AlarmClock {
    private static final int BATCH = 200;
    private static final TenantScope QUEUES = new TenantScope.Queues("alarm-clock");

    private final UnitOfWork unitOfWork;
    private final Sayings sayings;
    private final TicketAlarms alarms;
    private final Recounts recounts;
    private final TenantNames tenantNames;

    public AlarmClock(TicketingPorts ports) {
        this.unitOfWork = ports.unitOfWork();
        this.sayings = new Sayings(ports);
        this.alarms = ports.stores().sla().alarms();
        this.recounts = ports.stores().sla().recounts();
        this.tenantNames = ports.tenantNames();
    }

    /** Wakes every ticket that is to be woken by now, once. */
    public WakeReport ring(Instant now) {
        int woken = 0;
        int failed = 0;
        Optional<RuntimeException> cause = Optional.empty();
        Optional<Alarm> last = Optional.empty();
        while (!Thread.currentThread().isInterrupted()) {
            Optional<Alarm> after = last;
            List<Alarm> batch = unitOfWork.run(QUEUES, () -> alarms.ringing(now, after, BATCH));
            for (Alarm alarm : batch) {
                try {
                    woken += wake(alarm, now) ? 1 : 0;
                } catch (RuntimeException failure) {
                    failed++;
                    cause = cause.or(() -> Optional.of(failure));
                }
            }
            if (batch.size() < BATCH) {
                break;
            }
            last = Optional.of(batch.get(batch.size() - 1));
        }
        return new WakeReport(woken, failed, cause);
    }

    /**
     * Sets the alarm of every open ticket whose tenant has made new promises, a batch at a time. Whoever goes on after a crash
     * begins where the last batch ended.
     *
     * @return how many alarms were set
     */
    public int recount(Instant now) {
        int total = 0;
        for (TenantId tenant : unitOfWork.run(QUEUES, () -> recounts.waiting(BATCH))) {
            int set = BATCH;
            while (set == BATCH && !Thread.currentThread().isInterrupted()) {
                set = unitOfWork.run(new TenantScope.One(tenant), () -> recounts.advance(tenant, BATCH, now));
                total += set;
            }
        }
        return total;
    }

    private boolean wake(Alarm alarm, Instant now) {
        return unitOfWork.run(
                new TenantScope.One(alarm.tenant()),
                () -> alarms.take(alarm.ticket(), now)
                        .filter(ticket -> ticket.wake(now, () -> tenantNames.of(alarm.tenant())))
                        .map(ticket -> saved(ticket, now))
                        .orElse(false));
    }

    private boolean saved(Ticket ticket, Instant now) {
        sayings.save(ticket, now);
        return true;
    }
}
