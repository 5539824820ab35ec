package io.keybuzz.adapters.jdbi;

import io.keybuzz.testkit.contract.tenancy.access.StandingsContract;

class JdbiStandingsIT extends JdbiContract implements StandingsContract {}
