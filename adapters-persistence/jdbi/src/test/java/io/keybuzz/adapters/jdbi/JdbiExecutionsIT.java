package io.keybuzz.adapters.jdbi;

import io.keybuzz.testkit.contract.automation.ExecutionsContract;

class JdbiExecutionsIT extends JdbiContract implements ExecutionsContract {}
