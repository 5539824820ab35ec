package io.keybuzz.domain.ticketing.routing.port;

import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.routing.RoutingRule;
import io.keybuzz.domain.ticketing.routing.RoutingRuleId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The routing rules of a tenant. */
public interface RoutingRules {
    Optional<RoutingRule> find(RoutingRuleId id);

    /** Refuses with {@code ticketing/routing-rule-not-found}, for a missing rule and another tenant's alike. */
    default RoutingRule require(RoutingRuleId id) {
        return find(id).orElseThrow(() -> TicketProblem.ROUTING_RULE_NOT_FOUND.refuse("There is no such routing rule"));
    }

    /** All of them, by position and id. On the platform scope those of every tenant. */
    Page<RoutingRule> list(PageRequest page);

    /** Those in force, by position and id, in one tenant. */
    List<RoutingRule> inForce();

    void add(RoutingRule rule);

    /** Returns it as stored; refuses a version that is no longer there with {@code request/stale-version}. */
    RoutingRule save(RoutingRule rule);

    void remove(RoutingRule rule);

    /** Puts every rule that sends tickets to the team out of force. */
    void switchOff(UUID team, Instant now);
}
