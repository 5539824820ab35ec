package io.keybuzz.adapters.jdbi;

import io.keybuzz.testkit.contract.automation.AiDraftsContract;

class JdbiAiDraftsIT extends JdbiContract implements AiDraftsContract {}
