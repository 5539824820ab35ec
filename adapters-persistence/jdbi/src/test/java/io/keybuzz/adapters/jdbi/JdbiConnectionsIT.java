package io.keybuzz.adapters.jdbi;

import io.keybuzz.testkit.contract.marketplace.ConnectionsContract;

class JdbiConnectionsIT extends JdbiContract implements ConnectionsContract {}
