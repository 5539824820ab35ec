package io.keybuzz.adapters.jdbi;

import io.keybuzz.testkit.contract.automation.ClassificationsContract;

class JdbiClassificationsIT extends JdbiContract implements ClassificationsContract {}
