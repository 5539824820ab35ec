package io.keybuzz.adapters.jdbi;

import io.keybuzz.testkit.contract.ticketing.TicketChangesContract;

class JdbiTicketChangesIT extends JdbiContract implements TicketChangesContract {}
