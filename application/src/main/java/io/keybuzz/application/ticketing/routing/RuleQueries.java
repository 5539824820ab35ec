package io.keybuzz.application.ticketing.routing;

import io.keybuzz.application.internal.UseCase;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.ticketing.TicketingPorts;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.routing.RoutingRule;
import io.keybuzz.domain.ticketing.routing.TeamRouting;
import io.keybuzz.domain.ticketing.routing.port.RoutingRules;

/** What is asked about routing. */
final class RuleQueries {
    private RuleQueries() {}

    static final class ListRoutingRulesHandler implements UseCase<ListRoutingRules, Page<RoutingRule>> {
        private final RoutingRules rules;

        ListRoutingRulesHandler(RoutingRules rules) {
            this.rules = rules;
        }

        @Override
        public Page<RoutingRule> handle(CallContext call, ListRoutingRules query) {
            return rules.list(query.page());
        }
    }

    static final class GetRoutingRuleHandler implements UseCase<GetRoutingRule, RoutingRule> {
        private final RoutingRules rules;

        GetRoutingRuleHandler(RoutingRules rules) {
            this.rules = rules;
        }

        @Override
        public RoutingRule handle(CallContext call, GetRoutingRule query) {
            return rules.require(query.rule());
        }
    }

    static final class GetTeamRoutingHandler implements UseCase<GetTeamRouting, TeamRouting> {
        private final TicketingPorts ports;

        GetTeamRoutingHandler(TicketingPorts ports) {
            this.ports = ports;
        }

        @Override
        public TeamRouting handle(CallContext call, GetTeamRouting query) {
            if (!ports.staff().isTeam(query.team())) {
                throw TicketProblem.TEAM_NOT_FOUND.refuse("There is no such team");
            }
            return ports.stores().routing().rotas().routing(query.team());
        }
    }
}
