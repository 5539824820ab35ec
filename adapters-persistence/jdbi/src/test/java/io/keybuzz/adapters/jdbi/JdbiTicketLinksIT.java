package io.keybuzz.adapters.jdbi;

import io.keybuzz.testkit.contract.ticketing.thread.TicketLinksContract;

class JdbiTicketLinksIT extends JdbiContract implements TicketLinksContract {}
