package io.keybuzz.adapters.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.billing.quota.UsageFact;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.testkit.contract.billing.QuotaLedgerContract;
import org.junit.jupiter.api.Test;

class JdbiQuotaLedgerIT extends JdbiContract implements QuotaLedgerContract {
    private static final String FREE_MONTHS =
            "select count(*) from (select from billing.quota_usage for update skip locked) free";

    private long freeMonths() {
        return ((JdbiFixture) stores())
                .database()
                .asAdmin()
                .withHandle(handle ->
                        handle.createQuery(FREE_MONTHS).mapTo(Long.class).one());
    }

    @Test
    void tokens_and_tickets_hold_the_month_for_the_commit_alone_and_actions_from_when_they_are_taken() {
        TenantId tenant = givenTenant();
        open(tenant, 1);

        change(tenant, () -> {
            billing().ledger().countTokens(tenant, ticket(), 120, stores().now());
            billing().ledger().count(UsageFact.opened(tenant, ticket(), stores().now()));
            billing().ledger().find(tenant, month());
            assertThat(freeMonths()).isEqualTo(1);
            billing().ledger().take(action(tenant, ticket(), "a"));
            assertThat(freeMonths()).isZero();
        });

        assertThat(counts(tenant).tokens()).isEqualTo(130);
        assertThat(counts(tenant).tickets()).isEqualTo(2);
    }
}
