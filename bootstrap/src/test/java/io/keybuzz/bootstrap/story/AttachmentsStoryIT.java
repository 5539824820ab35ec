package io.keybuzz.bootstrap.story;

import io.keybuzz.testkit.story.AttachmentsStory;
import io.keybuzz.testkit.story.House;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Attachments with PostgreSQL behind it. */
final class AttachmentsStoryIT implements AttachmentsStory {
    @RegisterExtension
    final ServedHouse served = new ServedHouse();

    @Override
    public House house() {
        return served.house();
    }
}
