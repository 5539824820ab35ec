package io.keybuzz.adapters.jdbi;

import io.keybuzz.testkit.story.ai.RunsThatCostStory;

class RunsThatCostIT extends JdbiContract implements RunsThatCostStory {}
