package io.keybuzz.adapters.jdbi;

import io.keybuzz.testkit.contract.ticketing.SearchIndexContract;

class JdbiSearchIndexIT extends JdbiContract implements SearchIndexContract {}
