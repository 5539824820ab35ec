package io.keybuzz.adapters.jdbi;

import io.keybuzz.testkit.contract.ticketing.TicketFilterContract;

class JdbiTicketFilterIT extends JdbiContract implements TicketFilterContract {}
