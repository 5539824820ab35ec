package io.keybuzz.adapters.jdbi;

import io.keybuzz.testkit.contract.ticketing.TicketsContract;

class JdbiTicketsIT extends JdbiContract implements TicketsContract {}
