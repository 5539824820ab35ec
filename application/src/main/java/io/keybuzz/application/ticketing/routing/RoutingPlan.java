package io.keybuzz.application.ticketing.routing;

import io.keybuzz.application.internal.UseCaseRunner;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.ticketing.TicketingPorts;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.ticketing.routing.RoutingRule;
import io.keybuzz.domain.ticketing.routing.TeamRouting;

/** How a tenant's tickets are given away. Everybody sees it; owners, admins and managers change it. */
public interface RoutingPlan {
    /** By position. */
    Page<RoutingRule> list(CallContext call, ListRoutingRules query);

    /** Refuses with {@code ticketing/routing-rule-not-found}. */
    RoutingRule get(CallContext call, GetRoutingRule query);

    /** Refuses with {@code ticketing/invalid-routing-rule} or {@code -too-many-routing-rules}. */
    RoutingRule create(CallContext call, CreateRoutingRule command);

    /** Refuses with {@code ticketing/invalid-routing-rule} or {@code request/stale-version}. */
    RoutingRule change(CallContext call, ChangeRoutingRule command);

    RoutingRule delete(CallContext call, DeleteRoutingRule command);

    /** Refuses with {@code ticketing/team-not-found}. */
    TeamRouting team(CallContext call, GetTeamRouting query);

    /** Refuses with {@code ticketing/team-not-found}, {@code -invalid-routing-rule} or {@code request/stale-version}. */
    TeamRouting setTeam(CallContext call, SetTeamRouting command);

    static RoutingPlan assemble(UseCaseRunner runner, TicketingPorts ports) {
        return new RoutingPlanService(runner, ports);
    }
}
