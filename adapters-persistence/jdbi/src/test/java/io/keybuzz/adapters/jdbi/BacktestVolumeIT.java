package io.keybuzz.adapters.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.application.KeyBuzzApplication;
import io.keybuzz.application.KeyBuzzPorts;
import io.keybuzz.application.automation.backtest.BacktestAiRule;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.shared.Caller;
import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.application.shared.UseCaseListener;
import io.keybuzz.domain.automation.backtest.BacktestReport;
import io.keybuzz.domain.automation.backtest.Span;
import io.keybuzz.domain.automation.rule.AiAction;
import io.keybuzz.domain.automation.rule.AiRule;
import io.keybuzz.domain.automation.rule.ConditionOperator;
import io.keybuzz.domain.automation.situation.FactField;
import io.keybuzz.domain.shared.Role;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.UserId;
import io.keybuzz.testkit.given.GivenAiRule;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A rule over 10,000 messages of the past, on 5,000 tickets with answers and histories. */
class BacktestVolumeIT {
    private static final int MESSAGES = 10_000;
    private static final Instant START = Instant.parse("2026-09-01T00:00:00Z");
    private static final String ROWS = """
            insert into ticketing.ticket (tenant_id, id, version, created_at, updated_at, message_count, channel, status,
              priority, subject, external_id, customer_name, customer_id)
            select '%1$s', uuidv7(), 3, timestamptz '2026-09-01' + g * interval '15 minutes', now(), 4, 'AMAZON',
              'WAITING_CUSTOMER', 'NORMAL', 'Où est mon colis ' || g, 'order-' || g, 'Buyer ' || g, md5((g %% 900)::text)::uuid
            from generate_series(0, 4999) g;
            insert into ticketing.ticket_message (tenant_id, ticket_id, created_at, id, sent_at, is_internal, sender_type,
              sender_name, source, delivery_status, body)
            select t.tenant_id, t.id, t.created_at + n * interval '2 hours', uuidv7(), t.created_at, false,
              case when n %% 2 = 0 then 'CUSTOMER' else 'AGENT' end, 'B', 'MARKETPLACE', 'NONE',
              case when n = 0 then 'Bonjour, mon colis n''est pas arrivé et je suis très déçu. ' else 'Merci, bonne journée. ' end
                || repeat('Le suivi ne bouge plus depuis lundi. ', 12)
            from ticketing.ticket t, generate_series(0, 3) n;
            insert into ticketing.ticket_event (tenant_id, ticket_id, created_at, id, type, actor_type, payload)
            select m.tenant_id, m.ticket_id, m.created_at, uuidv7(), 'STATUS_CHANGED', m.sender_type,
              case when m.sender_type = 'AGENT' then '{"from": "open", "to": "waiting_customer"}'
                else '{"from": "waiting_customer", "to": "open"}' end::jsonb
            from ticketing.ticket_message m;
            """;

    private TestDatabase database;
    private JdbiStores stores;
    private KeyBuzzApplication app;
    private TenantId tenant;

    @BeforeEach
    void open() {
        database = TestPostgres.fresh();
        stores = database.stores();
        app = KeyBuzzApplication.assemble(KeyBuzzPorts.embedded(
                new KeyBuzzPorts.Runtime(() -> Demo.NOW, database.ids(), UseCaseListener.none()), stores.ports()));
        tenant = new Demo(database, stores).tenant("acme");
        database.asAdmin().useHandle(handle -> {
            handle.execute("set session_replication_role = replica");
            handle.createScript(ROWS.formatted(tenant.value())).execute();
        });
        database.asAdmin().useHandle(handle -> handle.execute("analyze"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void ten_thousand_messages_take_a_few_seconds() {
        AiRule rule = GivenAiRule.of(tenant, database.ids(), Demo.NOW)
                .when(FactField.MESSAGE_BODY, ConditionOperator.CONTAINS, "n'est pas arrivé")
                .when(FactField.TICKET_STATUS, ConditionOperator.EQUALS, "open")
                .then(new AiAction.SendReply(Optional.empty(), Optional.empty()))
                .build();
        stores.ports()
                .unitOfWork()
                .run(
                        new TenantScope.One(tenant),
                        () -> stores.ports().automation().rules().save(rule));
        CallContext owner = new CallContext(
                Caller.of(tenant, database.ids().next(UserId::new), Role.OWNER, "Olga"), Demo.NOW, "volume");
        BacktestAiRule query = new BacktestAiRule(rule.id(), new Span(START, START.plus(Duration.ofDays(90))));
        List<Long> progress = new ArrayList<>();

        for (int round = 1; round <= 2; round++) {
            progress.clear();
            long start = System.nanoTime();
            long work = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            BacktestReport report = app.automation().backtests().run(owner, query, (done, total) -> progress.add(done));
            long millis = (System.nanoTime() - start) / 1_000_000;
            long busy = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - work) / 1_000_000;
            System.out.println("trial of " + MESSAGES + " messages, round " + round + ": " + millis + " ms, of them "
                    + busy + " ms of work on our side");

            assertThat(report.messages().looked()).isEqualTo(MESSAGES);
            assertThat(report.messages().matched()).isEqualTo(MESSAGES / 2);
            assertThat(report.messages().complete()).isTrue();
            assertThat(report.actions().values())
                    .singleElement()
                    .isEqualTo(new BacktestReport.Count(MESSAGES / 2, MESSAGES / 2, 0, 0));
            assertThat(progress).startsWith(0L, 500L).endsWith((long) MESSAGES);
            assertThat(busy).isLessThan(10_000);
            assertThat(millis).as("with everything else that runs here").isLessThan(60_000);
        }
    }

    @Test
    void nobody_goes_on_when_nobody_listens() {
        AiRule rule = GivenAiRule.of(tenant, database.ids(), Demo.NOW).build();
        stores.ports()
                .unitOfWork()
                .run(
                        new TenantScope.One(tenant),
                        () -> stores.ports().automation().rules().save(rule));
        CallContext owner = new CallContext(
                Caller.of(tenant, database.ids().next(UserId::new), Role.OWNER, "Olga"), Demo.NOW, "volume");

        BacktestReport report = app.automation()
                .backtests()
                .run(
                        owner,
                        new BacktestAiRule(rule.id(), new Span(START, START.plus(Duration.ofDays(90)))),
                        (done, total) -> done < 1_000);

        assertThat(report.messages().looked()).isEqualTo(1_000);
        assertThat(report.messages().complete()).isFalse();
    }
}
