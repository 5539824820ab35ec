package io.keybuzz.adapters.jdbi;

import io.keybuzz.testkit.story.ai.WaitingBuyersStory;

class WaitingBuyersIT extends JdbiContract implements WaitingBuyersStory {}
