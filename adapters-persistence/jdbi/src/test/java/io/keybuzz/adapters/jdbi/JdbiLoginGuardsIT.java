package io.keybuzz.adapters.jdbi;

import io.keybuzz.testkit.contract.tenancy.access.LoginGuardsContract;

class JdbiLoginGuardsIT extends JdbiContract implements LoginGuardsContract {}
