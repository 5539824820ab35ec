package io.keybuzz.domain.marketplace;

import io.keybuzz.domain.shared.EmailAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A raw payload understood.
 *
 * @param externalId unique per connection; two payloads with the same one are the same message
 * @param secondaryId a second identity the channel gives, for a message that reaches us on two ways
 * @param party who it is about, for taking one buyer's messages one after the other
 * @param threadKeys how to find the conversation, the most telling first; never empty
 * @param messageRef the channel's own reference to answer to, such as an RFC 5322 Message-ID
 * @param replyTo where an answer goes, to the letter
 * @param text what the buyer wrote, without the channel's frame and quoted history
 * @param safeHtml the HTML part, sanitised
 * @param extraction how the text was found, such as {@code markers}, {@code pre} or {@code whole}
 * @param site where within the channel it was written
 */
public record InboundMessage(
        String externalId,
        Optional<String> secondaryId,
        MessageKind kind,
        String party,
        List<ThreadKey> threadKeys,
        Optional<String> orderRef,
        Optional<String> messageRef,
        Optional<String> customerName,
        Optional<EmailAddress> replyTo,
        String subject,
        String text,
        Optional<String> safeHtml,
        String extraction,
        Optional<Instant> sentAt,
        List<Attachment> attachments,
        Optional<Site> site) {
    public InboundMessage {
        threadKeys = List.copyOf(threadKeys);
        attachments = List.copyOf(attachments);
    }

    /** A message of a channel that has one site, or does not say which. */
    public InboundMessage(
            String externalId,
            Optional<String> secondaryId,
            MessageKind kind,
            String party,
            List<ThreadKey> threadKeys,
            Optional<String> orderRef,
            Optional<String> messageRef,
            Optional<String> customerName,
            Optional<EmailAddress> replyTo,
            String subject,
            String text,
            Optional<String> safeHtml,
            String extraction,
            Optional<Instant> sentAt,
            List<Attachment> attachments) {
        this(
                externalId,
                secondaryId,
                kind,
                party,
                threadKeys,
                orderRef,
                messageRef,
                customerName,
                replyTo,
                subject,
                text,
                safeHtml,
                extraction,
                sentAt,
                attachments,
                Optional.empty());
    }

    /**
     * Where within its channel a message was written.
     *
     * @param marketplace such as {@code fr}, in lower case
     * @param language that is spoken there, as ISO 639-1 in lower case; empty where there are several
     */
    public record Site(String marketplace, Optional<String> language) {}
}
