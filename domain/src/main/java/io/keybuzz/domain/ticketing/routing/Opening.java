package io.keybuzz.domain.ticketing.routing;

import io.keybuzz.domain.ticketing.desk.DeskRules;
import java.util.List;

/** What a desk says about a ticket that opens. @param routing the rules in force, in their order */
public record Opening(DeskRules rules, List<RoutingRule> routing) {
    public Opening {
        routing = List.copyOf(routing);
    }
}
