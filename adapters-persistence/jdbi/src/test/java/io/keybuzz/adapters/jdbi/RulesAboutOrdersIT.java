package io.keybuzz.adapters.jdbi;

import io.keybuzz.testkit.story.ai.RulesAboutOrdersStory;

class RulesAboutOrdersIT extends JdbiContract implements RulesAboutOrdersStory {}
