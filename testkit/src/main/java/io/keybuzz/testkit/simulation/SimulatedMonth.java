package io.keybuzz.testkit.simulation;

import io.keybuzz.application.KeyBuzzApplication;
import io.keybuzz.application.KeyBuzzPorts;
import io.keybuzz.application.bridge.BillingMeter;
import io.keybuzz.application.bridge.TenantStaff;
import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.application.ticketing.OpenTicket;
import io.keybuzz.application.ticketing.TicketIntake;
import io.keybuzz.application.ticketing.TicketIntake.Received;
import io.keybuzz.application.ticketing.sla.AlarmClock;
import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.Customer;
import io.keybuzz.domain.ticketing.MessageBody;
import io.keybuzz.domain.ticketing.MessageSource;
import io.keybuzz.domain.ticketing.NewTicket;
import io.keybuzz.domain.ticketing.Origin;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketPriority;
import io.keybuzz.domain.ticketing.view.TicketView;
import io.keybuzz.testkit.FixedClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A month at many desks: buyers write through marketplaces and by hand, agents answer, change, snooze and close, time brings
 * warnings, breaches and automatic closes. Everything goes through the application as it is assembled for production; chance
 * comes from one seed, so that a month can be lived again.
 */
public final class SimulatedMonth {
    private static final Duration LENGTH = Duration.ofDays(30);
    private static final Duration RING = Duration.ofMinutes(10);
    private static final List<Channel> CHANNELS =
            List.of(Channel.AMAZON, Channel.AMAZON, Channel.CDISCOUNT, Channel.FNAC, Channel.RAKUTEN);

    private final KeyBuzzPorts ports;
    private final KeyBuzzApplication application;
    private final TicketIntake intake;
    private final AlarmClock alarm;
    private final Agenda agenda;
    private final Chance chance;
    private final AgentTurns turns;
    private final List<SimulatedDesk> desks = new ArrayList<>();
    private final Map<TicketId, Begun> begun = new LinkedHashMap<>();
    private int followUps;

    private SimulatedMonth(KeyBuzzPorts ports, FixedClock clock, long seed) {
        this.ports = ports;
        this.application = KeyBuzzApplication.assemble(ports);
        this.intake = new TicketIntake(
                ports.stores().ticketing(),
                new TenantStaff(ports.stores().tenancy()),
                new BillingMeter(ports.stores().billing()),
                ports.runtime().ids());
        this.alarm = application.ticketing().desk().alarmClock();
        this.agenda = new Agenda(clock, LENGTH);
        this.chance = new Chance(new Random(seed));
        this.turns = new AgentTurns(application, agenda, chance);
    }

    /**
     * Lives a month.
     *
     * @param clock the one that {@code ports} have; it stands at the end of the month afterwards
     * @param tenant makes one more tenant
     */
    public static SimulatedMonth live(
            KeyBuzzPorts ports,
            FixedClock clock,
            Function<Integer, TenantId> tenant,
            int tenants,
            int tickets,
            long seed) {
        SimulatedMonth month = new SimulatedMonth(ports, clock, seed);
        for (int i = 0; i < tenants; i++) {
            SimulatedDesk desk = new SimulatedDesk(ports, month.application, tenant.apply(i), i);
            desk.open(clock.instant());
            month.desks.add(desk);
        }
        month.plan(tickets);
        month.agenda.live();
        month.ring();
        return month;
    }

    private void plan(int tickets) {
        for (int i = 0; i < tickets; i++) {
            SimulatedDesk desk = desks.get(chance.below(desks.size()));
            Duration at = Duration.ofSeconds(chance.below((int) LENGTH.toSeconds()));
            agenda.in(at, chance.below(5) == 0 ? () -> opensByHand(desk) : () -> opensAtChannel(desk));
        }
        agenda.every(RING, this::ring);
        agenda.in(LENGTH.dividedBy(2), () -> desks.forEach(desk -> desk.reconsider(agenda.now())));
    }

    private void ring() {
        alarm.recount(agenda.now());
        alarm.ring(agenda.now()).cause().ifPresent(failure -> {
            throw failure;
        });
    }

    private void opensByHand(SimulatedDesk desk) {
        TicketPriority priority = chance.any(List.of(TicketPriority.values()));
        String subject = "By hand " + begun.size();
        TicketView opened = application
                .ticketing()
                .open(
                        turns.call(desk),
                        new OpenTicket(
                                subject,
                                Optional.of("Someone"),
                                Optional.empty(),
                                "They rang us up",
                                priority,
                                Optional.of(chance.any(AgentTurns.CATEGORIES)),
                                Optional.empty(),
                                MessageSource.API));
        begins(
                desk,
                new TicketId(opened.id()),
                new Begun(desk, subject, priority, Optional.ofNullable(opened.category())));
    }

    private void opensAtChannel(SimulatedDesk desk) {
        NewTicket start = NewTicket.of(
                Origin.of(chance.any(CHANNELS)).withExternalId(Optional.of("order-" + begun.size())),
                "Order " + begun.size(),
                new Customer(
                        Optional.of("Buyer"),
                        Optional.of(new EmailAddress("buyer" + chance.below(5_000) + "@relay.test"))),
                TicketPriority.NORMAL,
                Optional.empty());
        TicketId ticket = in(desk, () -> intake.open(desk.tenant(), start, received(start), agenda.now()));
        begins(desk, ticket, Begun.of(desk, start));
    }

    private void begins(SimulatedDesk desk, TicketId ticket, Begun start) {
        begun.put(ticket, start);
        worksOn(desk, ticket, 12);
        if (chance.below(4) == 0) {
            agenda.in(chance.soon(30), () -> writesAgain(desk, ticket));
        }
        if (chance.below(8) == 0) {
            agenda.in(chance.soon(400), () -> writesAgain(desk, ticket));
        }
    }

    /** Somebody of ours looks at the ticket after a while, and perhaps again and again. */
    private void worksOn(SimulatedDesk desk, TicketId ticket, int hours) {
        agenda.in(chance.soon(hours), () -> {
            if (turns.take(desk, ticket)) {
                agenda.in(chance.soon(20), () -> writesAgain(desk, ticket));
            }
            if (chance.below(10) < 7) {
                worksOn(desk, ticket, 30);
            }
        });
    }

    private void writesAgain(SimulatedDesk desk, TicketId id) {
        Begun first = begun(id);
        NewTicket start = NewTicket.of(
                Origin.of(Channel.CDISCOUNT),
                first.subject(),
                new Customer(Optional.of("Buyer"), Optional.empty()),
                TicketPriority.NORMAL,
                Optional.empty());
        TicketId taken = in(desk, () -> intake.append(id, start, received(start), agenda.now()));
        if (!taken.equals(id)) {
            followUps++;
            begins(desk, taken, Begun.of(desk, start));
        }
    }

    private Received received(NewTicket start) {
        return new Received(start.customer().asAuthor(), MessageBody.written("Where is it?"), agenda.now());
    }

    private <T> T in(SimulatedDesk desk, Supplier<T> work) {
        return ports.stores().unitOfWork().run(new TenantScope.One(desk.tenant()), work::get);
    }

    KeyBuzzApplication application() {
        return application;
    }

    Instant now() {
        return agenda.now();
    }

    List<SimulatedDesk> desks() {
        return desks;
    }

    /** What this ticket began with; there is no ticket that nobody opened. */
    Begun begun(TicketId ticket) {
        return Optional.ofNullable(begun.get(ticket)).orElseThrow();
    }

    /** How many tickets there are, follow-ups included. */
    public int tickets() {
        return begun.size();
    }

    /** How many tickets go on from a closed one. */
    public int followUps() {
        return followUps;
    }

    /** What a ticket began with. */
    record Begun(SimulatedDesk desk, String subject, TicketPriority priority, Optional<String> category) {
        static Begun of(SimulatedDesk desk, NewTicket start) {
            return new Begun(desk, start.subject(), start.priority(), start.category());
        }
    }
}
