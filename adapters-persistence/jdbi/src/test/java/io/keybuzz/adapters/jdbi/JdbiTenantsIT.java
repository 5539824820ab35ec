package io.keybuzz.adapters.jdbi;

import io.keybuzz.testkit.contract.tenancy.TenantsContract;

class JdbiTenantsIT extends JdbiContract implements TenantsContract {}
