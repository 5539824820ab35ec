package io.keybuzz.adapters.jdbi;

import io.keybuzz.testkit.contract.ticketing.toolbox.TemplatesContract;

class JdbiTemplatesIT extends JdbiContract implements TemplatesContract {}
