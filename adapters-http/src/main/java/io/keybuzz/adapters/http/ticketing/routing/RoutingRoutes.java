package io.keybuzz.adapters.http.ticketing.routing;

import io.keybuzz.adapters.http.json.Fields;
import io.keybuzz.adapters.http.json.Numbers;
import io.keybuzz.adapters.http.json.Uuids;
import io.keybuzz.adapters.http.shared.Creation;
import io.keybuzz.adapters.http.shared.Exchange;
import io.keybuzz.adapters.http.shared.Route;
import io.keybuzz.application.ticketing.routing.ChangeRoutingRule;
import io.keybuzz.application.ticketing.routing.CreateRoutingRule;
import io.keybuzz.application.ticketing.routing.DeleteRoutingRule;
import io.keybuzz.application.ticketing.routing.GetRoutingRule;
import io.keybuzz.application.ticketing.routing.GetTeamRouting;
import io.keybuzz.application.ticketing.routing.ListRoutingRules;
import io.keybuzz.application.ticketing.routing.RoutingPlan;
import io.keybuzz.application.ticketing.routing.SetTeamRouting;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.routing.RoutingRule;
import io.keybuzz.domain.ticketing.routing.RoutingRuleId;
import io.keybuzz.domain.ticketing.routing.TeamRouting;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** {@code /api/v1/routing}. */
public final class RoutingRoutes implements Route.Group {
    private static final String RULES = "/api/v1/routing/rules";
    private static final String RULE = RULES + "/{ruleId}";
    private static final String TEAM = "/api/v1/routing/teams/{teamId}";
    private static final String LIST = "routing rules";

    private final RoutingPlan plan;

    public RoutingRoutes(RoutingPlan plan) {
        this.plan = plan;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(RULES, this::list, "limit", "cursor"),
                Route.create(RULES, this::create),
                Route.get(RULE, this::get),
                Route.patch(RULE, this::change),
                Route.delete(RULE, this::delete),
                Route.get(TEAM, this::team),
                Route.put(TEAM, this::setTeam));
    }

    private void list(Exchange exchange) throws IOException {
        PageRequest page = exchange.page(LIST);
        exchange.query().done();
        Page<RoutingRule> found = plan.list(exchange.call(), new ListRoutingRules(page));
        String next = exchange.cursor(found.next(), LIST);
        exchange.json(200, 256 + 500 * found.items().size(), out -> out.page(found.items(), next, RoutingJson::rule));
    }

    private Creation<RoutingRule> create(Exchange exchange) throws IOException {
        CreateRoutingRule command = RoutingJson.readNew(exchange.body());
        return Creation.of(call -> plan.create(call, command), rule -> RULES + "/" + rule.id(), RoutingJson::rule)
                .versioned(RoutingRule::version);
    }

    private void get(Exchange exchange) throws IOException {
        show(exchange, plan.get(exchange.call(), new GetRoutingRule(ruleId(exchange))));
    }

    private void change(Exchange exchange) throws IOException {
        RoutingRuleId rule = ruleId(exchange);
        ChangeRoutingRule command = RoutingJson.readChange(exchange.body(), rule, exchange.expectedVersion());
        show(exchange, plan.change(exchange.call(), command));
    }

    private void delete(Exchange exchange) {
        plan.delete(exchange.call(), new DeleteRoutingRule(ruleId(exchange), exchange.expectedVersion()));
        exchange.empty(204);
    }

    private void team(Exchange exchange) throws IOException {
        show(exchange, plan.team(exchange.call(), new GetTeamRouting(teamId(exchange))));
    }

    private void setTeam(Exchange exchange) throws IOException {
        UUID team = teamId(exchange);
        Fields body = exchange.body();
        Optional<Integer> capacity = Numbers.optional(body, "capacity", 1, TeamRouting.MAX_CAPACITY);
        body.done();
        SetTeamRouting command = new SetTeamRouting(team, capacity, exchange.expectedVersion());
        show(exchange, plan.setTeam(exchange.call(), command));
    }

    private static void show(Exchange exchange, RoutingRule rule) throws IOException {
        exchange.version(rule.version()).json(200, 600, out -> out.data(rule, RoutingJson::rule));
    }

    private static void show(Exchange exchange, TeamRouting team) throws IOException {
        exchange.version(team.version()).json(200, 200, out -> out.data(team, RoutingJson::team));
    }

    private static RoutingRuleId ruleId(Exchange exchange) {
        return Uuids.parse(exchange.path("ruleId"))
                .map(RoutingRuleId::new)
                .orElseThrow(() -> TicketProblem.ROUTING_RULE_NOT_FOUND.refuse("There is no such routing rule"));
    }

    private static UUID teamId(Exchange exchange) {
        return Uuids.parse(exchange.path("teamId"))
                .orElseThrow(() -> TicketProblem.TEAM_NOT_FOUND.refuse("There is no such team"));
    }
}
