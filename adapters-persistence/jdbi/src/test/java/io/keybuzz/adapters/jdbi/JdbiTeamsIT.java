package io.keybuzz.adapters.jdbi;

import io.keybuzz.testkit.contract.tenancy.TeamsContract;

class JdbiTeamsIT extends JdbiContract implements TeamsContract {}
