package io.keybuzz.adapters.jdbi;

import io.keybuzz.testkit.contract.tenancy.access.PasswordLinksContract;

class JdbiPasswordLinksIT extends JdbiContract implements PasswordLinksContract {}
