package io.keybuzz.bootstrap.story;

import io.keybuzz.application.KeyBuzzApplication;
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
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every story that needs no server of its own, on one with PostgreSQL behind it; each has its own tenants. */
final class ServedStoriesIT
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
                TenantLifeStory,
                ThreadsStory,
                UndoSendStory {
    @RegisterExtension
    static final ServedHouse HOUSE = new ServedHouse(Map.of("KEYBUZZ_LIMITS", "off"));

    @Override
    public House house() {
        return HOUSE.house();
    }

    @Override
    public KeyBuzzApplication application() {
        return HOUSE.server().keyBuzz().application();
    }

    @Override
    public List<String> letters(String address) {
        Path folder = HOUSE.home().resolve("mail");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted()
                    .map(ServedStoriesIT::letter)
                    .filter(mail -> mail.getTo().toString().contains(address))
                    .map(ServedStoriesIT::text)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Message letter(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return new DefaultMessageBuilder().parseMessage(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Message mail) {
        try (InputStream in = ((TextBody) mail.getBody()).getInputStream()) {
            return mail.getSubject() + "\n" + new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
