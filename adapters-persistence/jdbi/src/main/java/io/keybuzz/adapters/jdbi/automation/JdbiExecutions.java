package io.keybuzz.adapters.jdbi.automation;

import io.keybuzz.adapters.jdbi.shared.JdbiUnitOfWork;
import io.keybuzz.adapters.jdbi.shared.Names;
import io.keybuzz.adapters.jdbi.shared.Row;
import io.keybuzz.adapters.jdbi.shared.Sql;
import io.keybuzz.domain.automation.execution.AiRuleExecution;
import io.keybuzz.domain.automation.execution.ExecutionFilter;
import io.keybuzz.domain.automation.execution.ExecutionId;
import io.keybuzz.domain.automation.execution.ExecutionResult;
import io.keybuzz.domain.automation.port.Executions;
import io.keybuzz.domain.automation.rule.AiRuleId;
import io.keybuzz.domain.automation.rule.AiTrigger;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.PageKey;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.TenantId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

final class JdbiExecutions implements Executions {
    private static final Names<AiTrigger> TRIGGERS = Names.of(AiTrigger.class);
    private static final Names<ExecutionResult> RESULTS = Names.of(ExecutionResult.class);

    /** What was tried before is forgotten with it. */
    private static final Sql ADD = Sql.exact("""
            with over as (
              delete from automation.ai_rule_stumble s where s.tenant_id = ? and s.message_id = ? and s.rule_id = ?)
            insert into automation.ai_rule_execution (tenant_id, message_id, rule_id, id, ticket_id, triggered_at,
              rule_version, depth, answered, trigger_type, result, details)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb))
            on conflict on constraint ai_rule_execution_pkey do nothing
            returning 1""");

    private static final Sql RAN_OVER =
            Sql.of("select x.rule_id from automation.ai_rule_execution x where x.tenant_id = ? and x.message_id = ?");

    private static final Sql ANSWERS = Sql.of("""
            select count(*) from automation.ai_rule_execution x
            where x.tenant_id = ? and x.ticket_id = ? and x.triggered_at > ? and x.rule_id = ? and x.answered""");

    private static final Sql STUMBLE = Sql.exact("""
            insert into automation.ai_rule_stumble as s (tenant_id, rule_id, message_id, times, last_at)
            values (?, ?, ?, 1, ?)
            on conflict on constraint ai_rule_stumble_pkey do update set times = s.times + 1, last_at = excluded.last_at
            returning s.times""");

    private final JdbiUnitOfWork work;

    JdbiExecutions(JdbiUnitOfWork work) {
        this.work = work;
    }

    @Override
    public boolean add(AiRuleExecution run) {
        UUID tenant = run.tenant().value();
        return work.session()
                .first(
                        ADD,
                        args -> args.uuid(tenant)
                                .uuid(run.message())
                                .uuid(run.rule().value())
                                .uuid(tenant)
                                .uuid(run.message())
                                .uuid(run.rule().value())
                                .uuid(run.id().value())
                                .uuid(run.ticket())
                                .instant(run.triggeredAt())
                                .number(run.ruleVersion())
                                .number(run.depth())
                                .flag(run.answered())
                                .name(run.trigger())
                                .name(run.result())
                                .text(DetailsJson.write(run.details())),
                        row -> true)
                .isPresent();
    }

    @Override
    public Set<AiRuleId> ranOver(UUID message) {
        return Set.copyOf(
                work.session().list(RAN_OVER, args -> args.tenant().uuid(message), row -> new AiRuleId(row.uuid(1))));
    }

    @Override
    public int answersOf(AiRuleId rule, UUID ticket, Instant since) {
        return work.session()
                .first(
                        ANSWERS,
                        args -> args.tenant().uuid(ticket).instant(since).uuid(rule.value()),
                        row -> Math.toIntExact(row.longNumber(1)))
                .orElse(0);
    }

    @Override
    public Page<AiRuleExecution> list(ExecutionFilter filter, PageRequest page) {
        List<AiRuleExecution> rows = work.session()
                .list(
                        ExecutionListSql.of(filter, page),
                        args -> ExecutionListSql.bind(args, filter, page),
                        JdbiExecutions::execution);
        return Page.of(
                rows,
                page.limit(),
                last -> new PageKey(last.triggeredAt(), last.id().value()));
    }

    @Override
    public int stumble(TenantId tenant, AiRuleId rule, UUID message, Instant now) {
        return work.session()
                .first(
                        STUMBLE,
                        args -> args.uuid(tenant.value())
                                .uuid(rule.value())
                                .uuid(message)
                                .instant(now),
                        row -> row.number(1))
                .orElseThrow();
    }

    private static AiRuleExecution execution(Row row) throws SQLException {
        return new AiRuleExecution(
                new ExecutionId(row.uuid(1)),
                new TenantId(row.uuid(2)),
                new AiRuleId(row.uuid(3)),
                row.longNumber(4),
                row.uuid(5),
                row.uuid(6),
                row.name(7, TRIGGERS),
                row.number(8),
                row.instant(9),
                row.name(10, RESULTS),
                DetailsJson.read(row.text(11)));
    }
}
