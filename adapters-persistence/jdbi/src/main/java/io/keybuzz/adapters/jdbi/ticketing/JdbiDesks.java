package io.keybuzz.adapters.jdbi.ticketing;

import io.keybuzz.adapters.jdbi.shared.Args;
import io.keybuzz.adapters.jdbi.shared.JdbiUnitOfWork;
import io.keybuzz.adapters.jdbi.shared.Json;
import io.keybuzz.adapters.jdbi.shared.Row;
import io.keybuzz.adapters.jdbi.shared.Sql;
import io.keybuzz.adapters.jdbi.shared.Write;
import io.keybuzz.adapters.jdbi.ticketing.attribute.JdbiAttributeBook;
import io.keybuzz.adapters.jdbi.ticketing.routing.RuleRow;
import io.keybuzz.adapters.jdbi.ticketing.sla.JdbiPromises;
import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.TicketStatus;
import io.keybuzz.domain.ticketing.attribute.AttributePlan;
import io.keybuzz.domain.ticketing.desk.AutoClose;
import io.keybuzz.domain.ticketing.desk.DeskRules;
import io.keybuzz.domain.ticketing.desk.SurveyRules;
import io.keybuzz.domain.ticketing.port.Desks;
import io.keybuzz.domain.ticketing.routing.Opening;
import io.keybuzz.domain.ticketing.routing.RoutingRule;
import io.keybuzz.domain.ticketing.sla.MarketplaceClocks;
import io.keybuzz.domain.ticketing.sla.policy.SlaPlan;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

final class JdbiDesks implements Desks {
    /** The columns that {@link #rules} reads; also joined to a ticket when it is loaded, to be changed under its desk's rules. */
    static final String COLUMNS = """
            d.version, d.reopen_window_seconds, d.status_after_reply, d.undo_send_seconds, d.undo_merge_seconds,
              d.auto_close_days, d.auto_close_warn_days, d.auto_close_message, d.marketplace_clocks, d.survey_on,
              d.survey_delay_seconds, p.version, p.plan, a.version, a.definitions""";

    private static final int PLAN = 11;
    private static final int ATTRIBUTES = 13;

    private static final Sql FIND = Sql.exact("select " + COLUMNS + """

            from (values (cast(? as uuid))) w (id) left join ticketing.desk d on d.tenant_id = w.id
              left join ticketing.sla_plan p on p.tenant_id = w.id
              left join ticketing.attribute_plan a on a.tenant_id = w.id""");

    private static final int RULE = ATTRIBUTES + 3;

    private static final Sql OPENING = Sql.exact("select " + COLUMNS + ", " + RuleRow.COLUMNS + """

            from (values (cast(? as uuid))) w (id) left join ticketing.desk d on d.tenant_id = w.id
              left join ticketing.sla_plan p on p.tenant_id = w.id
              left join ticketing.attribute_plan a on a.tenant_id = w.id
              left join ticketing.routing_rule r on r.tenant_id = w.id and r.active
            order by r.position, r.id""");

    private static final Sql INSERT = Sql.exact("""
            insert into ticketing.desk (version, reopen_window_seconds, status_after_reply, undo_send_seconds,
              undo_merge_seconds, auto_close_days, auto_close_warn_days, auto_close_message, marketplace_clocks, survey_on,
              survey_delay_seconds, tenant_id)
            values (?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), ?, ?, ?)""");

    private static final Sql UPDATE = Sql.exact("""
            update ticketing.desk d
            set version = ?, reopen_window_seconds = ?, status_after_reply = ?, undo_send_seconds = ?, undo_merge_seconds = ?,
              auto_close_days = ?, auto_close_warn_days = ?, auto_close_message = ?, marketplace_clocks = cast(? as jsonb),
              survey_on = ?, survey_delay_seconds = ?
            where d.tenant_id = ? and d.version = ?""");

    private final JdbiUnitOfWork work;

    JdbiDesks(JdbiUnitOfWork work) {
        this.work = work;
    }

    @Override
    public DeskRules of(TenantId tenant) {
        return work.session()
                .first(FIND, args -> args.uuid(tenant.value()), row -> rules(row, 1))
                .orElseGet(DeskRules::standard);
    }

    @Override
    public Opening opening(TenantId tenant) {
        List<DeskRules> desk = new ArrayList<>();
        List<RoutingRule> routing = new ArrayList<>();
        work.session().list(OPENING, args -> args.uuid(tenant.value()), row -> {
            if (desk.isEmpty()) {
                desk.add(rules(row, 1));
            }
            return RuleRow.maybe(row, RULE).map(routing::add).orElse(false);
        });
        return new Opening(desk.get(0), routing);
    }

    @Override
    public void save(TenantId tenant, DeskRules rules) {
        work.session().write(rules.version() == 0 ? insert(tenant, rules) : update(tenant, rules));
    }

    /** @param first the place of {@link #COLUMNS} in the row; a row without a version is a tenant that has changed nothing */
    static DeskRules rules(Row row, int first) throws SQLException {
        return own(row, first)
                .promising(JdbiPromises.plan(row, first + PLAN))
                .defining(JdbiAttributeBook.plan(row, first + ATTRIBUTES));
    }

    private static DeskRules own(Row row, int first) throws SQLException {
        long version = row.longNumber(first);
        if (version == 0) {
            return DeskRules.standard();
        }
        return new DeskRules(
                version,
                Duration.ofSeconds(row.longNumber(first + 1)),
                row.maybeText(first + 2).map(TicketStatus::valueOf),
                Duration.ofSeconds(row.number(first + 3)),
                Duration.ofSeconds(row.longNumber(first + 4)),
                new AutoClose(row.number(first + 5), row.number(first + 6), row.maybeText(first + 7)),
                marketplaces(Json.read(row.text(first + 8))),
                SlaPlan.standard(),
                new SurveyRules(row.flag(first + 9), Duration.ofSeconds(row.longNumber(first + 10))),
                AttributePlan.none());
    }

    private static MarketplaceClocks marketplaces(Map<String, String> minutes) {
        Map<Channel, Duration> within = new EnumMap<>(Channel.class);
        minutes.forEach(
                (channel, number) -> within.put(Channel.valueOf(channel), Duration.ofMinutes(Long.parseLong(number))));
        return new MarketplaceClocks(within);
    }

    private static String write(MarketplaceClocks clocks) {
        Map<String, String> minutes = new TreeMap<>();
        clocks.answerWithin()
                .forEach((channel, within) -> minutes.put(channel.name(), Long.toString(within.toMinutes())));
        return Json.write(minutes);
    }

    private static Write insert(TenantId tenant, DeskRules rules) {
        return Write.of(INSERT, args -> bind(args, tenant, rules)).orWhenTaken("desk_pkey", JdbiDesks::stale);
    }

    private static Write update(TenantId tenant, DeskRules rules) {
        return Write.of(UPDATE, args -> {
                    bind(args, tenant, rules);
                    args.number(rules.version());
                })
                .orWhenNoRow(JdbiDesks::stale);
    }

    private static void bind(Args args, TenantId tenant, DeskRules rules) throws SQLException {
        args.number(rules.version() + 1).number(rules.reopenWindow().toSeconds());
        args.text(rules.statusAfterReply().map(Enum::name));
        args.number((int) rules.undoSend().toSeconds()).number(rules.undoMerge().toSeconds());
        args.number(rules.autoClose().days()).number(rules.autoClose().warnDays());
        args.text(rules.autoClose().message()).text(write(rules.marketplaces()));
        args.flag(rules.survey().on()).number(rules.survey().delay().toSeconds());
        args.uuid(tenant.value());
    }

    private static RuntimeException stale() {
        return Write.anew(
                CommonProblem.STALE_VERSION.refuse("The desk's rules were changed by somebody else; load them again"));
    }
}
