package io.keybuzz.adapters.jdbi.automation;

import io.keybuzz.adapters.jdbi.shared.Args;
import io.keybuzz.adapters.jdbi.shared.JdbiUnitOfWork;
import io.keybuzz.adapters.jdbi.shared.Row;
import io.keybuzz.adapters.jdbi.shared.Sql;
import io.keybuzz.adapters.jdbi.shared.Write;
import io.keybuzz.domain.automation.port.AiRules;
import io.keybuzz.domain.automation.rule.AiExecutionMode;
import io.keybuzz.domain.automation.rule.AiRule;
import io.keybuzz.domain.automation.rule.AiRuleId;
import io.keybuzz.domain.automation.rule.AiTrigger;
import io.keybuzz.domain.automation.rule.RuleTerms;
import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.TenantId;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

final class JdbiAiRules implements AiRules {
    private static final String SELECT = """
            select r.id, r.tenant_id, r.name, r.description, r.trigger_type, r.mode, coalesce(r.no_answer_minutes, 0),
              r.conditions, r.actions, r.active, r.position, r.created_at, r.updated_at, r.version
            from automation.ai_rule r
            where r.tenant_id = ? and\s""";
    private static final String ORDER = "\norder by r.position, r.id";
    private static final Sql FIND = Sql.of(SELECT + "r.id = ?");
    private static final Sql ALL = Sql.of(SELECT + "true" + ORDER);
    private static final Sql IN_FORCE =
            Sql.of(SELECT + "r.active and r.mode <> 'DISABLED' and r.trigger_type = any (?)" + ORDER);

    /** Who makes a rule waits for whoever makes another one of the tenant, so that they can be counted. */
    private static final Sql LOCK = Sql.exact("select pg_advisory_xact_lock(hashtextextended(?, 0))");

    private static final Sql INSERT = Sql.exact("""
            insert into automation.ai_rule (tenant_id, id, created_at, name, description, trigger_type, mode, no_answer_minutes,
              conditions, actions, active, position, updated_at, version)
            select cast(? as uuid), cast(? as uuid), cast(? as timestamptz), cast(? as text), cast(? as text), cast(? as text),
              cast(? as text), nullif(cast(? as integer), 0), cast(? as jsonb), cast(? as jsonb), cast(? as boolean),
              cast(? as integer), cast(? as timestamptz), 1
            where (select count(*) from automation.ai_rule r where r.tenant_id = ?) <""" + " " + AiRule.MOST);

    private static final Sql UPDATE = Sql.exact("""
            update automation.ai_rule r
            set name = ?, description = ?, trigger_type = ?, mode = ?, no_answer_minutes = nullif(?, 0),
              conditions = cast(? as jsonb), actions = cast(? as jsonb), active = ?, position = ?, updated_at = ?,
              version = r.version + 1
            where r.tenant_id = ? and r.id = ? and r.version = ?""");

    private static final Sql ARRANGE = Sql.of("""
            update automation.ai_rule r set position = o.place, version = r.version + 1
            from unnest(?) with ordinality o (id, place)
            where r.tenant_id = ? and r.id = o.id and r.position <> o.place""");

    private static final Sql DELETE = Sql.of("delete from automation.ai_rule r where r.tenant_id = ? and r.id = ?");

    private final JdbiUnitOfWork work;

    JdbiAiRules(JdbiUnitOfWork work) {
        this.work = work;
    }

    @Override
    public Optional<AiRule> find(AiRuleId id) {
        return work.session().first(FIND, args -> args.tenant().uuid(id.value()), JdbiAiRules::rule);
    }

    @Override
    public List<AiRule> all() {
        work.session().requireOneTenant();
        return work.session().list(ALL, Args::tenant, JdbiAiRules::rule);
    }

    @Override
    public List<AiRule> inForce(Set<AiTrigger> triggers) {
        work.session().requireOneTenant();
        List<String> names = triggers.stream().map(Enum::name).toList();
        return work.session().list(IN_FORCE, args -> args.tenant().texts(names), JdbiAiRules::rule);
    }

    @Override
    public AiRule save(AiRule rule) {
        if (rule.version() == 0) {
            work.session().write(Write.of(LOCK, args -> args.text("automation.ai_rule/" + rule.tenant())));
        }
        work.session().write(rule.version() == 0 ? insert(rule) : update(rule));
        return rule.stored();
    }

    private static Write insert(AiRule rule) {
        return Write.of(INSERT, args -> {
                    args.uuid(rule.tenant().value()).uuid(rule.id().value()).instant(rule.createdAt());
                    bindFields(args, rule);
                    args.uuid(rule.tenant().value());
                })
                .orWhenNoRow(AiRule::tooMany)
                .orWhenTaken("ai_rule_pkey", JdbiAiRules::stale);
    }

    private static Write update(AiRule rule) {
        return Write.of(UPDATE, args -> {
                    bindFields(args, rule);
                    args.uuid(rule.tenant().value()).uuid(rule.id().value()).number(rule.version());
                })
                .orWhenNoRow(JdbiAiRules::stale);
    }

    @Override
    public void arrange(List<AiRuleId> order) {
        work.session().requireOneTenant();
        work.session()
                .write(Write.of(
                        ARRANGE,
                        args -> args.uuids(order.stream().map(AiRuleId::value).toList())
                                .tenant()));
    }

    @Override
    public void delete(AiRuleId id) {
        work.session().write(Write.of(DELETE, args -> args.tenant().uuid(id.value())));
    }

    private static void bindFields(Args args, AiRule rule) throws SQLException {
        RuleTerms terms = rule.terms();
        args.text(terms.name()).text(terms.description()).name(terms.trigger()).name(terms.mode());
        args.number(terms.unansweredFor().map(Duration::toMinutes).orElse(0L).intValue());
        args.text(RuleJson.conditions(terms.conditions())).text(RuleJson.actions(terms.actions()));
        args.flag(rule.active()).number(rule.position()).instant(rule.updatedAt());
    }

    private static AiRule rule(Row row) throws SQLException {
        int minutes = row.number(7);
        return new AiRule(
                new AiRuleId(row.uuid(1)),
                new TenantId(row.uuid(2)),
                new RuleTerms(
                        row.text(3),
                        row.maybeText(4),
                        AiTrigger.valueOf(row.text(5)),
                        AiExecutionMode.valueOf(row.text(6)),
                        minutes == 0 ? Optional.empty() : Optional.of(Duration.ofMinutes(minutes)),
                        RuleJson.conditions(row.text(8)),
                        RuleJson.actions(row.text(9))),
                row.flag(10),
                row.number(11),
                row.instant(12),
                row.instant(13),
                row.longNumber(14));
    }

    private static RuntimeException stale() {
        return Write.anew(CommonProblem.STALE_VERSION.refuse("The rule was changed by somebody else; load it again"));
    }
}
