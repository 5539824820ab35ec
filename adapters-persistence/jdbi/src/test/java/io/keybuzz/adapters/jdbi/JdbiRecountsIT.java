package io.keybuzz.adapters.jdbi;

import io.keybuzz.testkit.contract.ticketing.RecountsContract;

class JdbiRecountsIT extends JdbiContract implements RecountsContract {}
