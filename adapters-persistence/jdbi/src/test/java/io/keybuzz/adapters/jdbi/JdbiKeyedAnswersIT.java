package io.keybuzz.adapters.jdbi;

import io.keybuzz.testkit.contract.shared.KeyedAnswersContract;

class JdbiKeyedAnswersIT extends JdbiContract implements KeyedAnswersContract {}
