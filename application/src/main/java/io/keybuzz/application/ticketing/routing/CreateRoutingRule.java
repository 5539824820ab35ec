package io.keybuzz.application.ticketing.routing;

import io.keybuzz.domain.ticketing.routing.RoutingConditions;
import io.keybuzz.domain.ticketing.routing.RoutingMode;
import java.util.UUID;

/** A new routing rule. @param active whether it is in force at once */
public record CreateRoutingRule(
        String name, int position, boolean active, RoutingConditions conditions, UUID team, RoutingMode mode) {}
