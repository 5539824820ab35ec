package io.keybuzz.adapters.jdbi;

import io.keybuzz.testkit.contract.marketplace.ConnectionHealthsContract;

class JdbiConnectionHealthsIT extends JdbiContract implements ConnectionHealthsContract {}
