package io.keybuzz.adapters.http;

import io.keybuzz.application.KeyBuzzApplication;
import io.keybuzz.application.ticketing.sla.AlarmClock;
import io.keybuzz.testkit.story.AiRulesStory;
import io.keybuzz.testkit.story.AttachmentsStory;
import io.keybuzz.testkit.story.BulkStory;
import io.keybuzz.testkit.story.CollisionStory;
import io.keybuzz.testkit.story.CustomersStory;
import io.keybuzz.testkit.story.FindingTicketsStory;
import io.keybuzz.testkit.story.House;
import io.keybuzz.testkit.story.LinksStory;
import io.keybuzz.testkit.story.MacrosStory;
import io.keybuzz.testkit.story.RoutingStory;
import io.keybuzz.testkit.story.SlaStory;
import io.keybuzz.testkit.story.TenantLifeStory;
import io.keybuzz.testkit.story.ThreadsStory;
import io.keybuzz.testkit.story.ai.AiRunsStory;
import io.keybuzz.testkit.story.answer.AiDraftsStory;
import io.keybuzz.testkit.story.answer.AttributesStory;
import io.keybuzz.testkit.story.answer.DraftsStory;
import io.keybuzz.testkit.story.answer.MovedAnswersStory;
import io.keybuzz.testkit.story.answer.SatisfactionStory;
import io.keybuzz.testkit.story.answer.UndoSendStory;
import io.keybuzz.testkit.story.channel.ConnectionsStory;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/** Every story over HTTP, with everything in memory behind it. */
class InMemoryStoriesTest
        implements AiDraftsStory,
                AiRulesStory,
                AiRunsStory,
                AttachmentsStory,
                AttributesStory,
                BulkStory,
                CollisionStory,
                ConnectionsStory,
                CustomersStory,
                DraftsStory,
                FindingTicketsStory,
                LinksStory,
                MacrosStory,
                MovedAnswersStory,
                RoutingStory,
                SatisfactionStory,
                SlaStory,
                TenantLifeStory,
                ThreadsStory,
                UndoSendStory {
    private final Demo demo = Demo.start();

    @AfterEach
    void stop() {
        demo.close();
    }

    @Override
    public House house() {
        return demo.house();
    }

    @Override
    public KeyBuzzApplication application() {
        return demo.application;
    }

    @Override
    public AlarmClock alarmClock() {
        return demo.application.ticketing().desk().alarmClock();
    }

    @Override
    public List<String> letters(String address) {
        return demo.mail.sent().stream()
                .filter(mail -> mail.to().value().equals(address))
                .map(mail -> mail.subject() + "\n" + mail.text())
                .toList();
    }
}
