package io.keybuzz.application.ticketing.routing;

import io.keybuzz.domain.shared.PageRequest;

/** Asks for the routing rules. */
public record ListRoutingRules(PageRequest page) {}
