package io.keybuzz.application.ticketing.routing;

import io.keybuzz.application.shared.ExpectedVersion;
import io.keybuzz.domain.ticketing.routing.RoutingRuleId;

/** A routing rule that is no longer needed. */
public record DeleteRoutingRule(RoutingRuleId rule, ExpectedVersion expected) {}
