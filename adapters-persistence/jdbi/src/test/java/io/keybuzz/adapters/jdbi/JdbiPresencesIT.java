package io.keybuzz.adapters.jdbi;

import io.keybuzz.testkit.contract.ticketing.routing.PresencesContract;

class JdbiPresencesIT extends JdbiContract implements PresencesContract {}
