package io.keybuzz.testkit.contract.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.billing.BillingPeriod;
import io.keybuzz.domain.billing.quota.Counts;
import io.keybuzz.domain.billing.quota.Recharge;
import io.keybuzz.domain.billing.statement.PlanShare;
import io.keybuzz.domain.billing.statement.Statement;
import io.keybuzz.domain.billing.statement.StatementLine;
import io.keybuzz.domain.billing.statement.StatementLine.Kind;
import io.keybuzz.domain.shared.TenantId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The promises of {@link io.keybuzz.domain.billing.port.Statements}. */
public interface StatementsContract extends BillingContract {
    private Statement statement(TenantId tenant, BillingPeriod period) {
        return new Statement(
                tenant,
                period,
                period.end().plusSeconds(3_600),
                List.of(
                        new PlanShare("Débutant", period.start().minusSeconds(9), 10, PRICES),
                        new PlanShare("PRO", period.start().plusSeconds(90), 20, PRICES)),
                15,
                12,
                15,
                new Counts(12, 8, 5, 1, 100, 12_345, 1_221, 700),
                List.of(
                        new StatementLine(Kind.TICKETS, 12, 100),
                        new StatementLine(Kind.AI_ACTIONS, 3, 7),
                        new StatementLine(Kind.PREPAID_AI_ACTIONS, 5, 0),
                        new StatementLine(Kind.RECHARGES, 100, 7)),
                List.of(new Recharge(
                        stores().ids().next(),
                        tenant,
                        period,
                        1,
                        100,
                        7,
                        "EUR",
                        period.start().plusSeconds(5))),
                "EUR");
    }

    private Statement given(TenantId tenant, BillingPeriod period) {
        Statement statement = statement(tenant, period);
        take(action(tenant, stores().ids().next(), "in " + period, period.start()));
        change(tenant, () -> {
            assertThat(billing().closings().take(tenant, period)).isPresent();
            billing().closings().close(statement);
        });
        return statement;
    }

    @Test
    default void a_statement_comes_back_equal() {
        TenantId tenant = givenTenant();
        Statement statement = given(tenant, month());

        assertThat(read(tenant, () -> billing().statements().find(tenant, month())))
                .contains(statement);
        assertThat(statement.totalMinor()).isEqualTo(1_921);
    }

    @Test
    default void a_month_that_is_open_has_none() {
        TenantId tenant = givenTenant();
        open(tenant, 1);

        assertThat(read(tenant, () -> billing().statements().find(tenant, month())))
                .isEmpty();
    }

    @Test
    default void they_are_listed_with_the_latest_first() {
        TenantId tenant = givenTenant();
        BillingPeriod period = month();
        Statement first = given(tenant, period);
        Statement second = given(tenant, period.next());
        Statement third = given(tenant, period.next().next());

        assertThat(allPages(2, page -> read(tenant, () -> billing().statements().list(tenant, page))))
                .containsExactly(third.brief(), second.brief(), first.brief());
    }

    @Test
    default void another_tenants_statements_are_out_of_sight() {
        TenantId owner = givenTenant();
        TenantId other = givenTenant();
        given(owner, month());

        assertThat(read(other, () -> billing().statements().find(owner, month())))
                .isEmpty();
        assertThat(allPages(2, page -> read(other, () -> billing().statements().list(owner, page))))
                .isEmpty();
        assertThat(read(PLATFORM, () -> billing().statements().find(owner, month())))
                .isPresent();
    }
}
