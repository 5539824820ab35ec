package io.keybuzz.adapters.jdbi;

import io.keybuzz.testkit.contract.ticketing.customer.CustomersContract;

class JdbiCustomersIT extends JdbiContract implements CustomersContract {}
