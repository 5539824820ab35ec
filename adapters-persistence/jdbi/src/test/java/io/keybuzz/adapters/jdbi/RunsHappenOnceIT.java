package io.keybuzz.adapters.jdbi;

import io.keybuzz.testkit.story.ai.RunsHappenOnceStory;

class RunsHappenOnceIT extends JdbiContract implements RunsHappenOnceStory {
    @Override
    public int messages() {
        return 60;
    }
}
