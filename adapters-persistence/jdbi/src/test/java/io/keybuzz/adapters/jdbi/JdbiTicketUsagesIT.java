package io.keybuzz.adapters.jdbi;

import io.keybuzz.testkit.contract.billing.TicketUsagesContract;

class JdbiTicketUsagesIT extends JdbiContract implements TicketUsagesContract {}
