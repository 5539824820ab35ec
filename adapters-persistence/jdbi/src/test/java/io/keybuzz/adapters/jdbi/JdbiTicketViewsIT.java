package io.keybuzz.adapters.jdbi;

import io.keybuzz.testkit.contract.ticketing.TicketViewsContract;

class JdbiTicketViewsIT extends JdbiContract implements TicketViewsContract {}
