package io.keybuzz.application.ticketing.routing;

import io.keybuzz.domain.ticketing.routing.RoutingRuleId;

/** Asks for one routing rule. */
public record GetRoutingRule(RoutingRuleId rule) {}
