package io.keybuzz.adapters.jdbi;

import io.keybuzz.testkit.contract.ticketing.customer.CustomerNotesContract;

class JdbiCustomerNotesIT extends JdbiContract implements CustomerNotesContract {}
