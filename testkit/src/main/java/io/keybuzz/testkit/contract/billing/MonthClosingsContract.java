package io.keybuzz.testkit.contract.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.billing.BillingPeriod;
import io.keybuzz.domain.billing.TicketUsage;
import io.keybuzz.domain.billing.plan.UnitPrices;
import io.keybuzz.domain.billing.port.MonthClosings.Month;
import io.keybuzz.domain.billing.quota.Charge.Outcome;
import io.keybuzz.domain.billing.quota.QuotaUsage;
import io.keybuzz.domain.billing.quota.UsageFact;
import io.keybuzz.domain.billing.quota.UsageKind;
import io.keybuzz.domain.billing.statement.LedgerSum;
import io.keybuzz.domain.billing.statement.Statement;
import io.keybuzz.domain.shared.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The promises of {@link io.keybuzz.domain.billing.port.MonthClosings}. */
public interface MonthClosingsContract extends BillingContract {
    /** Closes this month as the closer does. */
    default Statement close(TenantId tenant) {
        BillingPeriod period = month();
        return inTenant(tenant, () -> {
            QuotaUsage usage = billing().closings().take(tenant, period).orElseThrow();
            List<LedgerSum> ledger = billing().closings().sums(tenant, period);
            var recharges = billing().ledger().recharges(tenant, period);
            var counts = Statement.counts(ledger, recharges, usage.counts().tokens());
            Statement statement = Statement.of(
                    usage.closed(counts, period.end()),
                    ledger,
                    recharges,
                    billing().plans().inForce(tenant, period),
                    period.end());
            billing().closings().close(statement);
            return statement;
        });
    }

    private List<LedgerSum> sums(TenantId asking, TenantId tenant) {
        return read(asking, () -> billing().closings().sums(tenant, month()));
    }

    private TicketUsage ticket(TenantId tenant, UUID ticket) {
        return read(tenant, () -> stores().ticketUsages().find(ticket)).orElseThrow();
    }

    @Test
    default void months_that_are_over_are_due_until_they_are_closed() {
        TenantId tenant = givenTenant();
        TenantId other = givenTenant();
        open(tenant, 1);
        open(other, 1);
        take(action(tenant, stores().ids().next(), "later", month().end()));

        assertThat(in(QUEUES, () -> billing().closings().due(month().end().minusNanos(1_000), 10)))
                .isEmpty();
        assertThat(in(QUEUES, () -> billing().closings().due(month().end(), 10)))
                .containsExactlyInAnyOrder(new Month(tenant, month()), new Month(other, month()));
        assertThat(in(QUEUES, () -> billing().closings().due(month().next().end(), 1)))
                .extracting(Month::period)
                .containsExactly(month());

        close(tenant);

        assertThat(in(QUEUES, () -> billing().closings().due(month().end(), 10)))
                .containsExactly(new Month(other, month()));
        assertThat(inTenant(tenant, () -> billing().closings().take(tenant, month())))
                .isEmpty();
        assertThat(usage(tenant).finalizedAt()).contains(month().end());
    }

    @Test
    default void the_ledger_adds_up_facts_that_are_alike() {
        TenantId tenant = givenTenant();
        givenPlan(tenant, plan(4, true, 2));
        open(tenant, 3);
        for (int i = 0; i < 4; i++) {
            take(action(tenant, stores().ids().next(), "a" + i));
        }

        assertThat(sums(tenant, tenant))
                .containsExactlyInAnyOrder(
                        new LedgerSum(UsageKind.TICKET, 100, false, 3),
                        new LedgerSum(UsageKind.AI_ACTION, 7, false, 1),
                        new LedgerSum(UsageKind.AI_ACTION, 7, true, 3));
        assertThat(sums(givenTenant(), tenant)).isEmpty();
    }

    @Test
    default void what_comes_after_a_month_was_closed_is_counted_in_the_next_one() {
        TenantId tenant = givenTenant();
        open(tenant, 2);
        close(tenant);
        QuotaUsage closed = usage(tenant);

        assertThat(take(action(tenant, stores().ids().next(), "late")).period()).isEqualTo(month().next());

        assertThat(usage(tenant)).isEqualTo(closed);
        assertThat(usage(tenant, month().next()).counts().aiActions()).isEqualTo(1);
    }

    @Test
    default void a_fact_of_a_closed_month_stays_known() {
        TenantId tenant = givenTenant();
        UUID ticket = stores().ids().next();
        take(action(tenant, ticket, "a"));
        close(tenant);

        assertThat(take(action(tenant, ticket, "a")).outcome()).isEqualTo(Outcome.KNOWN);
        assertThat(usage(tenant, month().next()).counts().used()).isZero();
    }

    @Test
    default void a_ticket_has_its_part_until_more_happens_on_it() {
        TenantId tenant = givenTenant();
        givenPlan(tenant, plan(10, false, 2));
        UUID ticket = stores().ids().next();
        count(UsageFact.opened(tenant, ticket, stores().now()));
        take(action(tenant, ticket, "a"));
        assertThat(ticket(tenant, ticket).finalized()).isFalse();

        close(tenant);
        assertThat(ticket(tenant, ticket).calculatedAmountMinor()).isEqualTo(107);
        assertThat(ticket(tenant, ticket).finalized()).isTrue();

        take(action(tenant, ticket, "b", month().end()));
        assertThat(ticket(tenant, ticket).calculatedAmountMinor()).isEqualTo(107);
        assertThat(ticket(tenant, ticket).billableUnits()).isEqualTo(3);
        assertThat(ticket(tenant, ticket).finalized()).isFalse();
    }

    @Test
    default void tickets_add_up_to_the_total_to_the_cent() {
        Random random = new Random(3);
        for (int round = 0; round < 4; round++) {
            TenantId tenant = givenTenant();
            givenPlan(tenant, plan(5 + random.nextInt(10), true, 7, new UnitPrices(random.nextInt(50), 13, "EUR")));
            List<UUID> tickets = new ArrayList<>();
            for (int i = 0; i < 9; i++) {
                UUID ticket = stores().ids().next();
                tickets.add(ticket);
                count(UsageFact.opened(tenant, ticket, stores().now()));
            }
            for (int i = 0; i < 25; i++) {
                take(action(tenant, tickets.get(random.nextInt(9)), "a" + i));
            }

            Statement statement = close(tenant);

            assertThat(statement.totalMinor()).isPositive();
            assertThat(tickets.stream()
                            .mapToLong(it -> ticket(tenant, it).calculatedAmountMinor())
                            .sum())
                    .isEqualTo(statement.totalMinor());
            assertThat(statement.lines().stream()
                            .mapToLong(it -> it.amountMinor())
                            .sum())
                    .isEqualTo(statement.totalMinor());
            assertThat(usage(tenant).counts()).isEqualTo(statement.counts());
        }
    }

    @Test
    default void only_the_tenant_closes_its_months() {
        TenantId owner = givenTenant();
        TenantId other = givenTenant();
        open(owner, 1);

        assertSeesNothing(other, owner);
        Statement statement = close(owner);
        assertOutsideScope(() -> change(other, () -> billing().closings().close(statement)));
    }

    @Test
    default void a_ticket_with_parts_is_final_when_the_last_of_them_is() {
        TenantId tenant = givenTenant();
        UUID whole = stores().ids().next();
        UUID part = stores().ids().next();
        UUID silent = stores().ids().next();
        count(UsageFact.opened(tenant, whole, stores().now()));
        count(UsageFact.opened(tenant, part, month().end()));
        change(tenant, () -> stores().ticketUsages().countHumanMessage(tenant, silent, stores().now()));
        change(tenant, () -> stores().ticketUsages().join(Set.of(silent), whole, stores().now()));
        assertThat(ticket(tenant, whole).finalized()).isFalse();

        close(tenant);
        assertThat(ticket(tenant, whole).finalized())
                .as("with a part that nothing was billed on")
                .isTrue();

        change(tenant, () -> stores().ticketUsages().join(Set.of(part), whole, stores().now()));
        assertThat(ticket(tenant, whole).billableUnits()).isEqualTo(2);
        assertThat(ticket(tenant, whole).finalized())
                .as("with a part of an open month")
                .isFalse();
    }

    private void assertSeesNothing(TenantId other, TenantId owner) {
        try {
            assertThat(inTenant(other, () -> billing().closings().take(owner, month())))
                    .isEmpty();
        } catch (IllegalStateException outside) {
            assertThat(outside).hasMessage(OUTSIDE_SCOPE);
        }
    }
}
