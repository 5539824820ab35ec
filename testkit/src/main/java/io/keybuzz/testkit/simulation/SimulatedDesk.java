package io.keybuzz.testkit.simulation;

import io.keybuzz.application.KeyBuzzApplication;
import io.keybuzz.application.KeyBuzzPorts;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.shared.Caller;
import io.keybuzz.application.shared.ExpectedVersion;
import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.application.ticketing.settings.ChangeDeskSettings;
import io.keybuzz.application.ticketing.sla.plan.ChangeSlaPolicy;
import io.keybuzz.application.ticketing.sla.plan.CreateSlaCalendar;
import io.keybuzz.application.ticketing.sla.plan.CreateSlaPolicy;
import io.keybuzz.domain.shared.Edit;
import io.keybuzz.domain.shared.Role;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.tenancy.User;
import io.keybuzz.domain.ticketing.TicketPriority;
import io.keybuzz.domain.ticketing.sla.calendar.BusinessCalendar;
import io.keybuzz.domain.ticketing.sla.calendar.CalendarId;
import io.keybuzz.domain.ticketing.sla.policy.PolicyId;
import io.keybuzz.domain.ticketing.sla.policy.SlaPolicy;
import io.keybuzz.domain.ticketing.sla.policy.TargetEdits;
import io.keybuzz.domain.ticketing.sla.policy.Targets;
import io.keybuzz.domain.ticketing.sla.policy.WarningRule;
import io.keybuzz.testkit.given.GivenUser;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** One seller of a simulated month: who works there, and what they promise. */
final class SimulatedDesk {
    private static final List<DayOfWeek> WORKDAYS =
            List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);

    /** What a seller promises. */
    enum Promise {
        /** The standard targets, around the clock. */
        STANDARD,
        /** Targets of its own, around the clock. */
        OWN,
        /** Targets of its own in business hours, which it changes in the middle of the month. */
        BUSINESS_HOURS
    }

    private final KeyBuzzApplication application;
    private final TenantId tenant;
    private final Promise promise;
    private final List<Caller> people;
    private Optional<PolicyId> policy = Optional.empty();

    SimulatedDesk(KeyBuzzPorts ports, KeyBuzzApplication application, TenantId tenant, int number) {
        this.application = application;
        this.tenant = tenant;
        this.promise = Promise.values()[number % Promise.values().length];
        this.people = List.of(
                person(ports, Role.OWNER, "Olga"), person(ports, Role.AGENT, "Ada"), person(ports, Role.AGENT, "Bo"));
    }

    private Caller person(KeyBuzzPorts ports, Role role, String name) {
        User user = GivenUser.of(
                        tenant, ports.runtime().ids(), ports.runtime().time().instant())
                .role(role)
                .fullName(name)
                .build();
        return ports.stores().unitOfWork().run(new TenantScope.One(tenant), () -> {
            ports.stores().tenancy().users().add(user);
            return Caller.of(tenant, user.id(), role, name);
        });
    }

    /** Somebody who can be given a ticket. */
    UUID someone(int which) {
        return people.get(which % people.size()).user().value();
    }

    TenantId tenant() {
        return tenant;
    }

    Promise promise() {
        return promise;
    }

    CallContext owner(Instant now) {
        return new CallContext(people.get(0), now, "month");
    }

    CallContext agent(int which, Instant now) {
        return new CallContext(people.get(1 + which % 2), now, "month");
    }

    /** What this seller promises for its own clocks, where it does so around the clock and for the whole month. */
    Optional<Map<TicketPriority, Targets>> steadyTargets() {
        return switch (promise) {
            case STANDARD -> Optional.of(SlaPolicy.standardTargets());
            case OWN -> Optional.of(targets(3));
            case BUSINESS_HOURS -> Optional.empty();
        };
    }

    /** Sets up everything that is decided before the month begins. */
    void open(Instant now) {
        boolean closes = promise != Promise.STANDARD;
        application
                .ticketing()
                .desk()
                .settings()
                .change(
                        owner(now),
                        new ChangeDeskSettings(
                                Optional.of(Duration.ofDays(promise == Promise.OWN ? 2 : 14)),
                                Edit.keep(),
                                Optional.empty(),
                                Optional.empty(),
                                closes ? Optional.of(4) : Optional.empty(),
                                closes ? Optional.of(promise == Promise.OWN ? 1 : 0) : Optional.empty(),
                                promise == Promise.OWN ? Edit.to("We close this tomorrow") : Edit.keep(),
                                Map.of(),
                                Optional.empty(),
                                Optional.empty(),
                                ExpectedVersion.any(),
                                Optional.empty()));
        if (promise != Promise.STANDARD) {
            Optional<CalendarId> calendar =
                    promise == Promise.BUSINESS_HOURS ? Optional.of(calendar(now)) : Optional.empty();
            policy = Optional.of(application
                    .ticketing()
                    .desk()
                    .sla()
                    .create(
                            owner(now),
                            new CreateSlaPolicy(
                                    "Promise",
                                    Set.of(),
                                    calendar,
                                    targets(3),
                                    WarningRule.standard(),
                                    Optional.empty()))
                    .id());
        }
    }

    /** Promises something else from now on. */
    void reconsider(Instant now) {
        if (promise == Promise.BUSINESS_HOURS) {
            Map<TicketPriority, Optional<Duration>> longer = new EnumMap<>(TicketPriority.class);
            targets(6).forEach((priority, target) -> longer.put(priority, target.firstResponse()));
            application
                    .ticketing()
                    .desk()
                    .sla()
                    .change(
                            owner(now),
                            new ChangeSlaPolicy(
                                    policy.orElseThrow(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    Edit.keep(),
                                    new TargetEdits(longer, longer, Map.of()),
                                    Optional.empty(),
                                    Edit.keep(),
                                    ExpectedVersion.any(),
                                    Optional.empty()));
        }
    }

    private CalendarId calendar(Instant now) {
        return application
                .ticketing()
                .desk()
                .sla()
                .create(
                        owner(now),
                        new CreateSlaCalendar(
                                "Office",
                                new BusinessCalendar(
                                        ZoneId.of("Europe/Paris"),
                                        BusinessCalendar.on(WORKDAYS, "09:00", "18:00"),
                                        List.of()),
                                Optional.empty()))
                .id();
    }

    private static Map<TicketPriority, Targets> targets(int hours) {
        Map<TicketPriority, Targets> targets = new EnumMap<>(TicketPriority.class);
        for (TicketPriority priority : TicketPriority.values()) {
            int times = priority == TicketPriority.URGENT ? 1 : 2;
            targets.put(
                    priority,
                    new Targets(
                            Optional.of(Duration.ofHours((long) hours * times)),
                            Optional.of(Duration.ofHours((long) hours * times * 2)),
                            Optional.of(Duration.ofHours((long) hours * times * 10))));
        }
        return targets;
    }
}
