package io.keybuzz.adapters.marketplace.shared;

import io.keybuzz.domain.marketplace.Attachment;
import io.keybuzz.domain.shared.EmailAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A mail, read. All texts are storable.
 *
 * @param senders every mailbox named by a From field; more than one is legal and a known way to deceive
 * @param claimedFrom the From fields decoded, as a program that trusts too much would show them
 * @param subject on one line; empty when there is none
 * @param messageId without angle brackets
 * @param references Message-IDs this mail answers: those of In-Reply-To, then those of References from the newest on
 */
public record Mail(
        MailHeaders headers,
        List<Mailbox> senders,
        String claimedFrom,
        Optional<EmailAddress> replyTo,
        String subject,
        Optional<String> messageId,
        List<String> references,
        Optional<Instant> date,
        MailBody body,
        List<Attachment> attachments,
        Optional<DeliveryReport> report) {
    public Mail {
        senders = List.copyOf(senders);
        references = List.copyOf(references);
        attachments = List.copyOf(attachments);
    }

    public Optional<Mailbox> from() {
        return senders.stream().findFirst();
    }
}
