package io.keybuzz.adapters.jdbi;

import io.keybuzz.testkit.contract.tenancy.access.AccountPasswordsContract;

class JdbiAccountPasswordsIT extends JdbiContract implements AccountPasswordsContract {}
