package io.keybuzz.adapters.jdbi;

import io.keybuzz.testkit.contract.automation.AiRulesContract;

class JdbiAiRulesIT extends JdbiContract implements AiRulesContract {}
