package io.keybuzz.testkit.contract.automation;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.domain.automation.execution.AiRuleExecution;
import io.keybuzz.domain.automation.execution.ExecutionFilter;
import io.keybuzz.domain.automation.execution.ExecutionResult;
import io.keybuzz.domain.automation.rule.AiRuleId;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.testkit.Concurrently;
import io.keybuzz.testkit.contract.StoreContract;
import io.keybuzz.testkit.given.GivenExecution;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The promises of {@link io.keybuzz.domain.automation.port.Executions}. */
public interface ExecutionsContract extends StoreContract {
    private GivenExecution run(TenantId tenant) {
        return GivenExecution.of(tenant, stores().ids(), stores().now());
    }

    private boolean add(AiRuleExecution run) {
        return inTenant(run.tenant(), () -> stores().executions().add(run));
    }

    private Set<AiRuleId> ranOver(TenantId tenant, UUID message) {
        return read(tenant, () -> stores().executions().ranOver(message));
    }

    private List<AiRuleExecution> all(TenantId tenant, ExecutionFilter filter) {
        return read(tenant, () -> stores().executions().list(filter, PageRequest.first(100)))
                .items();
    }

    @Test
    default void a_run_comes_back_equal_whatever_came_of_it() {
        TenantId tenant = givenTenant();
        AiRuleExecution done = run(tenant).build();
        AiRuleExecution skipped = run(tenant)
                .skipped("superseded")
                .at(stores().now().plusSeconds(1))
                .build();

        assertThat(add(done)).isTrue();
        assertThat(add(skipped)).isTrue();

        assertThat(all(tenant, ExecutionFilter.any())).containsExactly(skipped, done);
        assertThat(ranOver(tenant, done.message())).containsExactly(done.rule());
        assertThat(ranOver(tenant, stores().ids().next())).isEmpty();
    }

    @Test
    default void there_is_one_run_of_a_rule_and_a_message_whoever_comes_second() {
        TenantId tenant = givenTenant();
        AiRuleExecution first = run(tenant).build();
        AiRuleExecution second =
                run(tenant).rule(first.rule()).message(first.message()).build();
        AiRuleExecution ofAnotherRule = run(tenant).message(first.message()).build();

        assertThat(add(first)).isTrue();
        assertThat(add(second)).isFalse();
        assertThat(add(ofAnotherRule)).isTrue();

        assertThat(all(tenant, ExecutionFilter.any())).containsExactlyInAnyOrder(first, ofAnotherRule);
        assertThat(ranOver(tenant, first.message())).containsExactlyInAnyOrder(first.rule(), ofAnotherRule.rule());
    }

    @Test
    default void of_many_at_once_one_is_kept() {
        TenantId tenant = givenTenant();
        AiRuleId rule = stores().ids().next(AiRuleId::new);
        UUID message = stores().ids().next();
        List<Boolean> kept = new ArrayList<>();
        Concurrently.run(8, () -> add(run(tenant).rule(rule).message(message).build()))
                .forEach(outcome -> kept.add(outcome.result().orElseThrow()));

        assertThat(kept).hasSize(8).containsOnlyOnce(true);
        assertThat(all(tenant, ExecutionFilter.any())).hasSize(1);
    }

    @Test
    default void a_run_that_is_taken_back_never_was() {
        TenantId tenant = givenTenant();
        AiRuleExecution run = run(tenant).build();
        changeInVain(tenant, () -> {
            stores().executions().add(run);
            throw new IllegalStateException("a crash");
        });
        assertThat(all(tenant, ExecutionFilter.any())).isEmpty();
        assertThat(add(run)).isTrue();
    }

    @Test
    default void answers_are_counted_by_rule_and_ticket_since_a_person_spoke() {
        TenantId tenant = givenTenant();
        AiRuleExecution first = run(tenant).build();
        Instant later = stores().now().plusSeconds(60);
        add(first);
        add(run(tenant).rule(first.rule()).ticket(first.ticket()).at(later).build());
        add(run(tenant)
                .rule(first.rule())
                .ticket(first.ticket())
                .at(later)
                .suggesting()
                .build());
        add(run(tenant)
                .rule(first.rule())
                .ticket(first.ticket())
                .at(later)
                .skipped("depth")
                .build());
        add(run(tenant).rule(first.rule()).at(later).build());
        add(run(tenant).ticket(first.ticket()).at(later).build());

        assertThat(answers(first, Instant.EPOCH)).isEqualTo(2);
        assertThat(answers(first, stores().now())).isEqualTo(1);
        assertThat(answers(first, later)).isZero();
    }

    private int answers(AiRuleExecution run, Instant since) {
        return read(run.tenant(), () -> stores().executions().answersOf(run.rule(), run.ticket(), since));
    }

    @Test
    default void lists_are_newest_first_page_by_page_and_narrowed() {
        TenantId tenant = givenTenant();
        AiRuleId rule = stores().ids().next(AiRuleId::new);
        UUID ticket = stores().ids().next();
        List<AiRuleExecution> stored = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            GivenExecution run = run(tenant).at(stores().now().plusSeconds(i / 2));
            run = i % 2 == 0 ? run.rule(rule) : run;
            run = i % 3 == 0 ? run.ticket(ticket) : run;
            stored.add((i % 4 == 0 ? run.skipped("conditions") : run).build());
        }
        stored.forEach(this::add);
        Comparator<AiRuleExecution> order = Comparator.comparing(AiRuleExecution::triggeredAt)
                .thenComparing(run -> run.id().toString())
                .reversed();

        for (ExecutionFilter filter : List.of(
                ExecutionFilter.any(),
                ExecutionFilter.of(ticket),
                new ExecutionFilter(Optional.empty(), Optional.of(rule), Optional.empty()),
                new ExecutionFilter(Optional.empty(), Optional.empty(), Optional.of(ExecutionResult.SKIPPED)),
                new ExecutionFilter(Optional.of(ticket), Optional.of(rule), Optional.of(ExecutionResult.SUCCESS)))) {
            List<AiRuleExecution> wanted =
                    stored.stream().filter(filter::wants).sorted(order).toList();
            assertThat(wanted).isNotEmpty();
            for (int limit : List.of(1, 5, 100)) {
                assertThat(allPages(
                                limit,
                                page -> read(tenant, () -> stores().executions().list(filter, page))))
                        .isEqualTo(wanted);
            }
        }
    }

    @Test
    default void runs_are_seen_within_their_tenant_and_by_the_platform() {
        TenantId tenant = givenTenant();
        TenantId other = givenTenant();
        AiRuleExecution run = run(tenant).build();
        add(run);

        assertThat(all(other, ExecutionFilter.any())).isEmpty();
        assertThat(read(other, () -> stores().executions().ranOver(run.message())))
                .isEmpty();
        assertThat(read(other, () -> stores().executions().answersOf(run.rule(), run.ticket(), Instant.EPOCH)))
                .isZero();
        assertThat(read(PLATFORM, () -> stores().executions().list(ExecutionFilter.any(), PageRequest.first()))
                        .items())
                .containsExactly(run);
        assertOutsideScope(() -> in(
                new TenantScope.One(other),
                () -> stores().executions().add(run(tenant).build())));
        assertNeedsUnitOfWork(() -> stores().executions().ranOver(run.message()));
    }

    @Test
    default void stumbling_is_counted_until_the_run_is_over() {
        TenantId tenant = givenTenant();
        AiRuleExecution run = run(tenant).build();

        assertThat(stumble(run)).isEqualTo(1);
        assertThat(stumble(run)).isEqualTo(2);
        assertThat(stumble(run(tenant).rule(run.rule()).build())).isEqualTo(1);
        assertThat(stumble(run(tenant).message(run.message()).build())).isEqualTo(1);

        add(run);
        assertThat(stumble(run)).isEqualTo(1);
    }

    private int stumble(AiRuleExecution run) {
        return inTenant(
                run.tenant(),
                () -> stores().executions().stumble(run.tenant(), run.rule(), run.message(), stores().now()));
    }
}
