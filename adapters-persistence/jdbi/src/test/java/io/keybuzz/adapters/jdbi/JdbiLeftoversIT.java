package io.keybuzz.adapters.jdbi;

import io.keybuzz.testkit.contract.shared.LeftoversContract;

class JdbiLeftoversIT extends JdbiContract implements LeftoversContract {}
