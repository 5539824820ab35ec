package io.keybuzz.adapters.jdbi;

import io.keybuzz.testkit.contract.ticketing.attribute.AttributePlansContract;

class JdbiAttributePlansIT extends JdbiContract implements AttributePlansContract {}
