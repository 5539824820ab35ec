package io.keybuzz.adapters.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.application.automation.AutomationStores;
import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.domain.automation.execution.ExecutionFilter;
import io.keybuzz.domain.automation.execution.ExecutionResult;
import io.keybuzz.domain.automation.port.Unanswered.Waiting;
import io.keybuzz.domain.automation.rule.AiRuleId;
import io.keybuzz.domain.shared.PageKey;
import io.keybuzz.domain.shared.PageRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How the server lists runs of rules and finds buyers who wait, among 100,000 runs and 50,000 tickets. */
class AutomationPlanIT {
    private static final PageRequest AFTER = new PageRequest(50, Optional.of(new PageKey(Demo.NOW, new UUID(7, 7))));
    private static final AiRuleId RULE = new AiRuleId(new UUID(1, 1));
    private static final UUID TICKET = new UUID(2, 2);
    /** One of forty rules over every message; one ticket in a hundred waits for us; rules of tenants of very different sizes. */
    private static final String ROWS = """
            insert into automation.ai_rule_execution (tenant_id, id, rule_id, ticket_id, message_id, triggered_at, rule_version,
              depth, answered, trigger_type, result, details)
            select m.tenant_id, uuidv7(), md5((row_number() over () % 40)::text)::uuid, m.ticket_id, m.id, m.created_at, 1, 0,
              false, 'INCOMING_MESSAGE', case when random() < 0.02 then 'FAILED' when random() < 0.3 then 'SUCCESS' else 'SKIPPED'
              end, '{}'
            from ticketing.ticket_message m;
            update ticketing.ticket t set last_reply_at = t.last_customer_message_at + interval '1 hour'
            where abs(hashtext(t.id::text)) % 100 > 1;
            insert into automation.ai_rule (tenant_id, id, version, created_at, updated_at, position, no_answer_minutes, active,
              trigger_type, mode, name, conditions, actions)
            select t.id, uuidv7(), 1, now(), now(), g, case when g % 20 = 0 then 30 end, g % 3 > 0,
              case when g % 20 = 0 then 'NO_ANSWER_TIMEOUT' else 'INCOMING_MESSAGE' end, 'AUTO_EXECUTE', 'R', '[]', '[]'
            from tenancy.tenant t, generate_series(1, 100) g;
            """;

    private static PlanProbe probe;
    private static AutomationStores stores;

    @BeforeAll
    static void open() {
        probe = PlanProbe.open();
        probe.database().asAdmin().useHandle(handle -> {
            handle.execute("set session_replication_role = replica");
            handle.createScript(ROWS).execute();
        });
        probe.database().asAdmin().useHandle(handle -> handle.execute("vacuum analyze"));
        stores = probe.stores().ports().automation();
    }

    @AfterAll
    static void close() {
        probe.close();
    }

    private static ExecutionFilter with(
            Optional<UUID> ticket, Optional<AiRuleId> rule, Optional<ExecutionResult> result) {
        return new ExecutionFilter(ticket, rule, result);
    }

    @Test
    void runs_are_listed_along_the_index_of_what_is_asked_for() {
        Map<ExecutionFilter, String> indexes = Map.of(
                ExecutionFilter.any(), "ai_rule_execution_newest_idx",
                ExecutionFilter.of(TICKET), "ai_rule_execution_ticket_idx",
                with(Optional.empty(), Optional.of(RULE), Optional.empty()), "ai_rule_execution_rule_idx",
                with(Optional.empty(), Optional.empty(), Optional.of(ExecutionResult.FAILED)),
                        "ai_rule_execution_result_idx");
        indexes.forEach((filter, index) -> {
            for (PageRequest page : List.of(PageRequest.first(), AFTER)) {
                String plan = probe.planOf(
                        PlanProbe.IN_TENANT, () -> stores.executions().list(filter, page));
                assertThat(plan).as("%s", filter).contains(index);
                PlanProbe.assertNoSortAndNoTableScan(plan);
            }
        });
    }

    @Test
    void whatever_is_asked_together_is_found_by_an_index() {
        for (ExecutionFilter filter : List.of(
                with(Optional.of(TICKET), Optional.of(RULE), Optional.empty()),
                with(Optional.of(TICKET), Optional.empty(), Optional.of(ExecutionResult.SUCCESS)),
                with(Optional.empty(), Optional.of(RULE), Optional.of(ExecutionResult.FAILED)),
                with(Optional.of(TICKET), Optional.of(RULE), Optional.of(ExecutionResult.SKIPPED)))) {
            assertThat(probe.planOf(
                            PlanProbe.IN_TENANT, () -> stores.executions().list(filter, AFTER)))
                    .as("%s", filter)
                    .contains("ai_rule_execution_")
                    .doesNotContain("Seq Scan");
        }
    }

    @Test
    void the_platforms_list_of_runs_has_its_own() {
        assertThat(probe.planOf(PlanProbe.PLATFORM, () -> stores.executions().list(ExecutionFilter.any(), AFTER)))
                .contains("ai_rule_execution_platform_newest_idx")
                .doesNotContain("Sort")
                .doesNotContain("Seq Scan");
    }

    @Test
    void buyers_who_wait_are_found_among_those_who_wait() {
        Waiting last = new Waiting(TICKET, new UUID(3, 3), Demo.NOW);
        for (Optional<Waiting> after : List.of(Optional.<Waiting>empty(), Optional.of(last))) {
            String plan = probe.planOf(
                    PlanProbe.IN_TENANT,
                    () -> stores.unanswered().over(RULE, Demo.NOW.minus(Duration.ofDays(9)), Demo.NOW, after, 50));
            assertThat(plan)
                    .contains("ticket_unanswered_idx", "ai_rule_execution_pkey")
                    .doesNotContain("Sort")
                    .doesNotContain("Seq Scan");
        }
    }

    @Test
    void rules_that_wait_for_the_clock_are_found_among_those_that_do() {
        assertThat(probe.planOf(
                        new TenantScope.Queues("plan"),
                        () -> stores.unanswered().watching()))
                .contains("ai_rule_watching_idx")
                .doesNotContain("Seq Scan");
    }
}
