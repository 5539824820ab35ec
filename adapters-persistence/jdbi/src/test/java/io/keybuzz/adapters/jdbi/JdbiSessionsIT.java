package io.keybuzz.adapters.jdbi;

import io.keybuzz.testkit.contract.tenancy.access.SessionsContract;

class JdbiSessionsIT extends JdbiContract implements SessionsContract {}
