package io.keybuzz.adapters.jdbi;

import io.keybuzz.testkit.story.ai.RunsThatStopStory;

class RunsThatStopIT extends JdbiContract implements RunsThatStopStory {}
