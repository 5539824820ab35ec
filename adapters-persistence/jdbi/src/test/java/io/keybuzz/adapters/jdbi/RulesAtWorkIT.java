package io.keybuzz.adapters.jdbi;

import io.keybuzz.testkit.story.ai.RulesAtWorkStory;

class RulesAtWorkIT extends JdbiContract implements RulesAtWorkStory {}
