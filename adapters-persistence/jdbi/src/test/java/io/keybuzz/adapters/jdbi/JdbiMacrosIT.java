package io.keybuzz.adapters.jdbi;

import io.keybuzz.testkit.contract.ticketing.toolbox.MacrosContract;

class JdbiMacrosIT extends JdbiContract implements MacrosContract {}
