package io.keybuzz.testkit.contract.ticketing;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.TicketPriority;
import io.keybuzz.domain.ticketing.desk.DeskRules;
import io.keybuzz.domain.ticketing.sla.calendar.BusinessCalendar;
import io.keybuzz.domain.ticketing.sla.calendar.CalendarId;
import io.keybuzz.domain.ticketing.sla.calendar.OpenHours;
import io.keybuzz.domain.ticketing.sla.calendar.SlaCalendar;
import io.keybuzz.domain.ticketing.sla.policy.PolicyId;
import io.keybuzz.domain.ticketing.sla.policy.SlaPlan;
import io.keybuzz.domain.ticketing.sla.policy.SlaPolicy;
import io.keybuzz.domain.ticketing.sla.policy.Targets;
import io.keybuzz.domain.ticketing.sla.policy.WarningRule;
import io.keybuzz.testkit.contract.StoreContract;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The promises of {@link io.keybuzz.domain.ticketing.sla.port.SlaPlans}. */
public interface SlaPlansContract extends StoreContract {
    private SlaPlan plan(TenantId tenant) {
        return inTenant(tenant, () -> stores().slaPlans().of(tenant));
    }

    /** A plan with everything a plan can have, and with nothing where nothing may be. */
    private SlaPlan full(long version) {
        SlaCalendar calendar = SlaCalendar.named(
                stores().ids().next(CalendarId::new),
                "Été \"à Paris\"",
                new BusinessCalendar(
                        ZoneId.of("Europe/Paris"),
                        List.of(
                                OpenHours.of(DayOfWeek.MONDAY, "09:00", "12:30"),
                                OpenHours.of(DayOfWeek.MONDAY, "13:15", "24:00")),
                        List.of(LocalDate.parse("2026-12-25"), LocalDate.parse("2026-05-01"))),
                stores().now());
        SlaPolicy everything = new SlaPolicy(
                stores().ids().next(PolicyId::new),
                3,
                "Marketplaces",
                Set.of(Channel.AMAZON, Channel.FNAC),
                Optional.of(calendar.id()),
                Map.of(
                        TicketPriority.URGENT,
                        new Targets(
                                Optional.of(Duration.ofMinutes(90)),
                                Optional.of(Duration.ofMinutes(61)),
                                Optional.of(Duration.ofDays(3))),
                        TicketPriority.LOW,
                        new Targets(Optional.empty(), Optional.empty(), Optional.empty())),
                new WarningRule(75, Optional.of(Duration.ofMinutes(30))),
                stores().now(),
                stores().now().plusSeconds(60));
        SlaPolicy nothing = new SlaPolicy(
                stores().ids().next(PolicyId::new),
                1,
                "Nothing",
                Set.of(),
                Optional.empty(),
                Map.of(),
                WarningRule.standard(),
                stores().now(),
                stores().now());
        return new SlaPlan(version, List.of(everything, nothing), List.of(calendar));
    }

    @Test
    default void a_tenant_that_has_changed_nothing_promises_the_standard() {
        TenantId tenant = givenTenant();

        assertThat(plan(tenant)).isEqualTo(SlaPlan.standard());
    }

    @Test
    default void a_plan_comes_back_equal_at_the_next_version() {
        TenantId tenant = givenTenant();
        SlaPlan plan = full(0);

        change(tenant, () -> stores().slaPlans().save(tenant, plan));
        assertThat(plan(tenant)).isEqualTo(plan.stored());

        SlaPlan empty = new SlaPlan(1, List.of(), List.of());
        change(tenant, () -> stores().slaPlans().save(tenant, empty));
        assertThat(plan(tenant)).isEqualTo(empty.stored());
    }

    @Test
    default void the_desks_rules_come_with_the_plan_whether_or_not_they_were_changed() {
        TenantId tenant = givenTenant();
        SlaPlan plan = full(0);
        change(tenant, () -> stores().slaPlans().save(tenant, plan));

        assertThat(inTenant(tenant, () -> stores().desks().of(tenant)))
                .isEqualTo(DeskRules.standard().promising(plan.stored()));

        change(tenant, () -> stores().desks().save(tenant, stores().desks().of(tenant)));
        assertThat(inTenant(tenant, () -> stores().desks().of(tenant)))
                .isEqualTo(DeskRules.standard().stored().promising(plan.stored()));
        assertThat(plan(tenant)).isEqualTo(plan.stored());
    }

    @Test
    default void a_ticket_is_loaded_with_its_tenants_plan() {
        TenantId tenant = givenTenant();
        SlaPlan plan = full(0);
        change(tenant, () -> stores().slaPlans().save(tenant, plan));
        var ticket = givenTicket(tenant).id();

        assertThat(inTenant(
                        tenant, () -> stores().tickets().require(ticket).rules().sla()))
                .isEqualTo(plan.stored());
    }

    @Test
    default void a_plan_that_somebody_else_has_changed_is_refused() {
        TenantId tenant = givenTenant();
        SlaPlan plan = full(0);
        change(tenant, () -> stores().slaPlans().save(tenant, plan));

        assertRefused(
                CommonProblem.STALE_VERSION,
                () -> change(tenant, () -> stores().slaPlans().save(tenant, full(0))));
        assertRefused(
                CommonProblem.STALE_VERSION,
                () -> change(tenant, () -> stores().slaPlans().save(tenant, full(7))));
        assertThat(plan(tenant)).isEqualTo(plan.stored());
    }

    @Test
    default void each_tenant_has_its_own() {
        TenantId tenant = givenTenant();
        TenantId other = givenTenant();
        SlaPlan plan = full(0);

        change(tenant, () -> stores().slaPlans().save(tenant, plan));

        assertThat(plan(other)).isEqualTo(SlaPlan.standard());
        assertThat(inTenant(other, () -> stores().slaPlans().of(tenant))).isEqualTo(SlaPlan.standard());
        changeInVain(other, () -> stores().slaPlans().save(tenant, full(1)));
        assertThat(plan(tenant)).isEqualTo(plan.stored());
        assertThat(read(PLATFORM, () -> stores().slaPlans().of(tenant))).isEqualTo(plan.stored());
    }
}
