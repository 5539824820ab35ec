package io.keybuzz.adapters.jdbi;

import io.keybuzz.testkit.contract.ticketing.customer.TicketFilingContract;

class JdbiTicketFilingIT extends JdbiContract implements TicketFilingContract {}
