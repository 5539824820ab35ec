package io.keybuzz.domain.automation.writing;

import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.shared.TenantId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a writer may know of one ticket, and what it is about: nothing of any other, no notes, no addresses.
 *
 * @param seller what the tenant is called
 * @param thread the last public messages, oldest first
 * @param lastOfBuyer the buyer's latest message
 * @param language of the channel's site, as ISO 639-1
 * @param open whether an answer can be given: not one that was merged into another
 * @param limit of an answer in characters, by the channel
 */
public record TicketDossier(
        TenantId tenant,
        UUID ticket,
        Channel channel,
        String seller,
        Optional<String> buyer,
        String subject,
        Optional<String> orderReference,
        List<WritingTask.Said> thread,
        Optional<LastWord> lastOfBuyer,
        Optional<String> language,
        boolean open,
        int limit) {
    public TicketDossier {
        thread = List.copyOf(thread);
    }

    /** A message of the buyer's. */
    public record LastWord(UUID message, String body) {}

    /** A task about this ticket. */
    public WritingTask task(
            Optional<String> guidance, List<String> questions, List<WritingTask.Article> articles, String inLanguage) {
        return new WritingTask(
                tenant,
                ticket,
                channel,
                seller,
                buyer,
                subject,
                orderReference,
                thread,
                guidance,
                questions,
                articles,
                inLanguage,
                limit);
    }
}
