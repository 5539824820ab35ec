package io.keybuzz.adapters.jdbi.ticketing.routing;

import io.keybuzz.adapters.jdbi.shared.Args;
import io.keybuzz.adapters.jdbi.shared.JdbiUnitOfWork;
import io.keybuzz.adapters.jdbi.shared.Sql;
import io.keybuzz.adapters.jdbi.shared.Write;
import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.ticketing.routing.RoutingConditions;
import io.keybuzz.domain.ticketing.routing.RoutingRule;
import io.keybuzz.domain.ticketing.routing.RoutingRuleId;
import io.keybuzz.domain.ticketing.routing.port.RoutingRules;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

final class JdbiRoutingRules implements RoutingRules {
    private static final String SELECT =
            "select " + RuleRow.COLUMNS + "\nfrom ticketing.routing_rule r\nwhere r.tenant_id = ? and ";
    private static final String ORDER = "\norder by r.position, r.id";
    private static final Sql FIND = Sql.of(SELECT + "r.id = ?");
    private static final Sql IN_FORCE = Sql.of(SELECT + "r.active" + ORDER);
    private static final Sql LIST = Sql.of(SELECT + "true" + ORDER + "\nlimit ?");
    private static final Sql LIST_AFTER = Sql.of(SELECT + "(r.position, r.id) > (?, ?)" + ORDER + "\nlimit ?");

    private static final Sql INSERT = Sql.exact("""
            insert into ticketing.routing_rule (tenant_id, id, created_at, name, position, active, channels, categories,
              languages, marketplaces, priorities, team_id, mode, updated_at, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)""");

    private static final Sql UPDATE = Sql.exact("""
            update ticketing.routing_rule r
            set name = ?, position = ?, active = ?, channels = ?, categories = ?, languages = ?, marketplaces = ?,
              priorities = ?, team_id = ?, mode = ?, updated_at = ?, version = r.version + 1
            where r.tenant_id = ? and r.id = ? and r.version = ?""");

    private static final Sql DELETE =
            Sql.exact("delete from ticketing.routing_rule r where r.tenant_id = ? and r.id = ?");

    private static final Sql SWITCH_OFF = Sql.of("""
            update ticketing.routing_rule r set active = false, updated_at = ?, version = r.version + 1
            where r.tenant_id = ? and r.team_id = ? and r.active""");

    private final JdbiUnitOfWork work;

    JdbiRoutingRules(JdbiUnitOfWork work) {
        this.work = work;
    }

    @Override
    public Optional<RoutingRule> find(RoutingRuleId id) {
        return work.session().first(FIND, args -> args.tenant().uuid(id.value()), row -> RuleRow.rule(row, 1));
    }

    @Override
    public Page<RoutingRule> list(PageRequest page) {
        work.session().requireOneTenant();
        List<RoutingRule> rows = work.session()
                .list(
                        page.after().isPresent() ? LIST_AFTER : LIST,
                        args -> {
                            args.tenant();
                            if (page.after().isPresent()) {
                                args.number(
                                        Math.toIntExact(page.after().get().at().getEpochSecond()));
                                args.uuid(page.after().get().id());
                            }
                            args.number(page.limit() + 1);
                        },
                        row -> RuleRow.rule(row, 1));
        return Page.of(rows, page.limit(), RoutingRule::place);
    }

    @Override
    public List<RoutingRule> inForce() {
        work.session().requireOneTenant();
        return work.session().list(IN_FORCE, Args::tenant, row -> RuleRow.rule(row, 1));
    }

    @Override
    public void add(RoutingRule rule) {
        work.session().write(Write.of(INSERT, args -> {
            args.uuid(rule.tenant().value()).uuid(rule.id().value()).instant(rule.createdAt());
            bindFields(args, rule);
        }));
    }

    @Override
    public RoutingRule save(RoutingRule rule) {
        work.session()
                .write(Write.of(UPDATE, args -> {
                            bindFields(args, rule);
                            args.uuid(rule.tenant().value())
                                    .uuid(rule.id().value())
                                    .number(rule.version());
                        })
                        .orWhenNoRow(JdbiRoutingRules::stale));
        return rule.stored();
    }

    @Override
    public void remove(RoutingRule rule) {
        work.session()
                .write(Write.of(
                        DELETE,
                        args -> args.uuid(rule.tenant().value()).uuid(rule.id().value())));
    }

    @Override
    public void switchOff(UUID team, Instant now) {
        work.session().requireOneTenant();
        work.session()
                .write(Write.of(SWITCH_OFF, args -> args.instant(now).tenant().uuid(team)));
    }

    private static void bindFields(Args args, RoutingRule rule) throws SQLException {
        RoutingConditions conditions = rule.conditions();
        args.text(rule.name()).number(rule.position()).flag(rule.active());
        args.texts(conditions.channels().stream().map(Enum::name).toList());
        args.texts(conditions.categories()).texts(conditions.languages()).texts(conditions.marketplaces());
        args.texts(conditions.priorities().stream().map(Enum::name).toList());
        args.uuid(rule.team()).name(rule.mode()).instant(rule.updatedAt());
    }

    private static RuntimeException stale() {
        return Write.anew(CommonProblem.STALE_VERSION.refuse("The rule was changed by somebody else; load it again"));
    }
}
