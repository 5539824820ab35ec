package io.keybuzz.adapters.jdbi;

import io.keybuzz.testkit.contract.ticketing.routing.RoutingRulesContract;

class JdbiRoutingRulesIT extends JdbiContract implements RoutingRulesContract {}
