package io.keybuzz.adapters.jdbi;

import io.keybuzz.testkit.story.ai.RunsThatFailStory;

class RunsThatFailIT extends JdbiContract implements RunsThatFailStory {}
