package io.keybuzz.adapters.jdbi;

import io.keybuzz.testkit.contract.ticketing.routing.WorkloadsContract;

class JdbiWorkloadsIT extends JdbiContract implements WorkloadsContract {}
