package io.keybuzz.adapters.jdbi;

import io.keybuzz.testkit.contract.ticketing.routing.RotasContract;

class JdbiRotasIT extends JdbiContract implements RotasContract {}
