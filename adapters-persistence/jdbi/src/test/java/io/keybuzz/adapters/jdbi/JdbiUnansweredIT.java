package io.keybuzz.adapters.jdbi;

import io.keybuzz.testkit.contract.automation.UnansweredContract;

class JdbiUnansweredIT extends JdbiContract implements UnansweredContract {}
