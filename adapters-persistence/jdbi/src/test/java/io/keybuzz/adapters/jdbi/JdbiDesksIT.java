package io.keybuzz.adapters.jdbi;

import io.keybuzz.testkit.contract.ticketing.DesksContract;

class JdbiDesksIT extends JdbiContract implements DesksContract {}
