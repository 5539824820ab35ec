package io.keybuzz.adapters.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.application.billing.BillingPorts;
import io.keybuzz.application.billing.statement.ClosingReport;
import io.keybuzz.application.billing.statement.MonthCloser;
import io.keybuzz.domain.billing.BillingPeriod;
import io.keybuzz.domain.shared.TenantId;
import java.time.Duration;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A month of 100,000 tickets is closed, however impatient the server is otherwise. */
class ClosingVolumeIT {
    private static final int TICKETS = Integer.getInteger("keybuzz.closing.tickets", 100_000);
    private static final JdbiTimeouts IMPATIENT = new JdbiTimeouts(
            Duration.ofMillis(150),
            Duration.ofMillis(200),
            Duration.ofSeconds(4),
            Duration.ofSeconds(2),
            Duration.ofSeconds(1),
            Duration.ofSeconds(10));
    /**
     * Each ticket has three actions, four tenths of which were prepaid; one ticket in ten goes on in the next month. Beside it there
     * are thousands of tenants with next to nothing.
     */
    private static final String ROWS = """
            insert into billing.quota_usage (tenant_id, period_start, period_end, quota, soft_limit, hard_limit, auto_recharge,
              recharge_units, ticket_price_minor, ai_action_price_minor, currency, tickets_count, ai_actions_count,
              prepaid_units, auto_recharges, recharged_units, usage_minor, recharge_minor, last_updated_at)
            select '%1$s', p, p + interval '1 month', 1000, 800, 1000, true, 100, 5, 2, 'EUR', %2$d, 3 * %2$d, 0, 0, 0, 0, 0, p
            from (values (timestamptz '2026-03-01 00:00Z')) month (p);
            insert into billing.usage_entry (tenant_id, key, period_start, kind, ticket_id, occurred_at, price_minor, prepaid)
            select '%1$s', 'e/' || g || '/' || n, '2026-03-01 00:00Z', case n when 0 then 'TICKET' else 'AI_ACTION' end,
              md5(g::text)::uuid, '2026-03-05', case n when 0 then 5 else 2 end, n > 0 and g %% 10 < 4
            from generate_series(1, %2$d) g, generate_series(0, 3) n;
            insert into billing.usage_entry (tenant_id, key, period_start, kind, ticket_id, occurred_at, price_minor, prepaid)
            select '%1$s', 'later/' || g, '2026-04-01 00:00Z', 'AI_ACTION', md5(g::text)::uuid, '2026-04-05', 2, false
            from generate_series(1, %2$d, 10) g;
            insert into billing.usage_entry (tenant_id, key, period_start, kind, ticket_id, occurred_at, price_minor, prepaid)
            select md5('small ' || g)::uuid, 'e/' || n, '2026-03-01 00:00Z', 'AI_ACTION', md5(g || '/' || n)::uuid, '2026-03-05', 2,
              false
            from generate_series(1, 5000) g, generate_series(0, 3) n;
            insert into billing.ticket_billing_usage (tenant_id, ticket_id, ai_actions_count, human_messages_count,
              auto_reply_count, tokens_used, billable_units, calculated_amount_minor, finalized, created_at, updated_at)
            select '%1$s', md5(g::text)::uuid, 3, 1, 3, 0, 4, 0, false, '2026-03-05', '2026-03-05'
            from generate_series(1, %2$d) g;
            insert into billing.recharge (tenant_id, period_start, number, id, units, unit_price_minor, currency, bought_at)
            select '%1$s', '2026-03-01 00:00Z', n, uuidv7(), 100, 2, 'EUR', '2026-03-06'
            from generate_series(1, 3 * 4 * %2$d / 10 / 100) n;
            """;

    private TestDatabase database;
    private JdbiStores stores;
    private Jdbi admin;

    @BeforeEach
    void open() {
        database = TestPostgres.fresh();
        stores = database.stores(database.settings().with(IMPATIENT));
        admin = database.asAdmin();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_month_of_very_many_tickets_is_closed_in_one_go() {
        TenantId tenant = new Demo(database, database.stores()).tenant("large");
        admin.useHandle(
                handle -> handle.createScript(ROWS.formatted(tenant, TICKETS)).execute());
        admin.useHandle(handle -> handle.execute("analyze"));
        BillingPeriod period = BillingPeriod.of(Demo.NOW);
        MonthCloser closer = new MonthCloser(new BillingPorts(
                stores.ports().unitOfWork(),
                stores.ports().billing(),
                it -> Optional.empty(),
                stores.ports().outbox(),
                database.ids()));

        long start = System.nanoTime();
        ClosingReport report = closer.run(period.end().plus(MonthCloser.GRACE));
        long millis = (System.nanoTime() - start) / 1_000_000;
        System.out.printf(
                "a month of %,d tickets and %,d actions was closed in %,d ms%n", TICKETS, 3 * TICKETS, millis);

        assertThat(report.cause()).isEmpty();
        assertThat(report.closed()).isEqualTo(1);
        assertThat(number("select count(*) from billing.statement_ticket")).isEqualTo(TICKETS);
        assertThat(number("select total_minor from billing.statement"))
                .isEqualTo(number("select sum(amount_minor) from billing.statement_ticket"))
                .isEqualTo(number("select sum(calculated_amount_minor) from billing.ticket_billing_usage"))
                .isEqualTo(5L * TICKETS + 2L * 3 * TICKETS);
        assertThat(number("select count(*) from billing.ticket_billing_usage where not finalized"))
                .as("tickets that go on in the next month")
                .isEqualTo(TICKETS / 10);
    }

    private long number(String query) {
        return admin.withHandle(
                handle -> handle.createQuery(query).mapTo(Long.class).one());
    }
}
