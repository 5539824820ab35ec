package io.keybuzz.domain.automation.writing;

import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.shared.TenantId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a writer of replies is given: one ticket of one tenant and nothing of any other.
 *
 * @param language the reply is written in, as ISO 639-1
 * @param questions what the buyer has to be asked
 * @param limit of the reply in characters, by the channel
 */
public record WritingTask(
        TenantId tenant,
        UUID ticket,
        Channel channel,
        String seller,
        Optional<String> buyer,
        String subject,
        Optional<String> orderReference,
        List<Said> thread,
        Optional<String> guidance,
        List<String> questions,
        List<Article> articles,
        String language,
        int limit) {
    public WritingTask {
        thread = List.copyOf(thread);
        questions = List.copyOf(questions);
        articles = List.copyOf(articles);
    }

    /** One message, oldest first; notes among ourselves are never among them. @param buyer whether the buyer says it */
    public record Said(boolean buyer, String text) {}

    /** What the seller knows about it. */
    public record Article(UUID id, String title, String text) {}
}
