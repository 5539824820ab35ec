package io.keybuzz.application.ticketing.routing;

import io.keybuzz.application.internal.UseCaseRunner;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.ticketing.TicketingPorts;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.ticketing.routing.RoutingRule;
import io.keybuzz.domain.ticketing.routing.TeamRouting;
import io.keybuzz.domain.ticketing.routing.port.RoutingRules;

final class RoutingPlanService implements RoutingPlan {
    private final UseCaseRunner runner;
    private final TicketingPorts ports;
    private final RoutingRules rules;

    RoutingPlanService(UseCaseRunner runner, TicketingPorts ports) {
        this.runner = runner;
        this.ports = ports;
        this.rules = ports.stores().routing().rules();
    }

    @Override
    public Page<RoutingRule> list(CallContext call, ListRoutingRules query) {
        return runner.read(new RuleQueries.ListRoutingRulesHandler(rules), call, query);
    }

    @Override
    public RoutingRule get(CallContext call, GetRoutingRule query) {
        return runner.read(new RuleQueries.GetRoutingRuleHandler(rules), call, query);
    }

    @Override
    public RoutingRule create(CallContext call, CreateRoutingRule command) {
        return runner.write(new RuleChanges.CreateRoutingRuleHandler(ports), call, command, CallContext::scope);
    }

    @Override
    public RoutingRule change(CallContext call, ChangeRoutingRule command) {
        return runner.write(new RuleChanges.ChangeRoutingRuleHandler(ports), call, command, CallContext::scope);
    }

    @Override
    public RoutingRule delete(CallContext call, DeleteRoutingRule command) {
        return runner.write(new RuleChanges.DeleteRoutingRuleHandler(rules), call, command, CallContext::scope);
    }

    @Override
    public TeamRouting team(CallContext call, GetTeamRouting query) {
        return runner.read(new RuleQueries.GetTeamRoutingHandler(ports), call, query);
    }

    @Override
    public TeamRouting setTeam(CallContext call, SetTeamRouting command) {
        return runner.write(new RuleChanges.SetTeamRoutingHandler(ports), call, command, CallContext::scope);
    }
}
