package io.keybuzz.adapters.marketplace.shared.rest;

import io.keybuzz.adapters.marketplace.shared.Digests;
import io.keybuzz.adapters.marketplace.shared.Lines;
import io.keybuzz.adapters.marketplace.shared.html.Words;
import io.keybuzz.domain.marketplace.Attachment;
import io.keybuzz.domain.marketplace.InboundMessage;
import io.keybuzz.domain.marketplace.MessageKind;
import io.keybuzz.domain.marketplace.ThreadKey;
import io.keybuzz.domain.shared.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A message of a channel's thread, put together within the limits of our fields.
 *
 * @param id the channel's; where it gives none, one is made of thread, author, date and words
 * @param author who wrote it
 * @param answerTo what a sender needs to answer
 * @param name the buyer's, as it shall be shown
 * @param body as the channel gives it, plain or HTML
 */
public record ThreadMessage(
        Optional<String> id,
        Author author,
        String thread,
        Optional<String> order,
        Optional<String> answerTo,
        Optional<String> name,
        String subject,
        String body,
        Optional<Instant> sentAt,
        List<Attachment> attachments) {
    private static final int MAX_ID = 200;
    private static final int MAX_SUBJECT = 300;
    private static final int MAX_NAME = 200;
    private static final int MAX_TEXT = 50_000;
    private static final int MAX_FILE = 255;

    /** Who writes in a thread, and what their messages are to us. */
    public enum Author {
        BUYER(MessageKind.BUYER_MESSAGE, "whole"),
        /** We, or somebody of the seller's elsewhere. */
        SELLER(MessageKind.AGENT_COPY, "whole"),
        /** The marketplace's own people and machines. */
        MARKETPLACE(MessageKind.SYSTEM_NOTICE, "whole"),
        /** A word we do not know: kept, and shown as a notice. */
        UNKNOWN(MessageKind.SYSTEM_NOTICE, "unknown-author");

        private final MessageKind kind;
        private final String extraction;

        Author(MessageKind kind, String extraction) {
            this.kind = kind;
            this.extraction = extraction;
        }
    }

    /** The messages in the order they were written; those without a date where the channel put them. */
    public static List<InboundMessage> inOrder(List<ThreadMessage> messages) {
        List<ThreadMessage> sorted = new ArrayList<>(messages);
        if (messages.stream().allMatch(message -> message.sentAt.isPresent())) {
            sorted.sort(Comparator.comparing(message -> message.sentAt.orElse(Instant.EPOCH)));
        }
        Map<String, Integer> made = new HashMap<>();
        return sorted.stream()
                .map(message -> message.message(made.merge(message.externalId(), 1, Integer::sum)))
                .toList();
    }

    /** @param nth of those that have the same id, which are two only where we made it */
    private InboundMessage message(int nth) {
        Words words = Words.of(body);
        List<ThreadKey> keys = new ArrayList<>(List.of(ThreadKey.of("thread:" + fit(thread))));
        Optional<String> orderRef = order.map(ThreadMessage::fit).filter(Texts::hasContent);
        orderRef.ifPresent(ref -> keys.add(ThreadKey.of("order:" + ref)));
        return new InboundMessage(
                nth > 1 && externalId().startsWith("h:") ? externalId() + "#" + nth : externalId(),
                Optional.empty(),
                author.kind,
                "thread:" + fit(thread),
                keys,
                orderRef,
                answerTo,
                name.map(value -> Lines.single(value, MAX_NAME)).filter(Texts::hasContent),
                Optional.empty(),
                shown(Lines.single(subject, MAX_SUBJECT), "(no subject)"),
                shown(Lines.block(words.text(), MAX_TEXT), noText()),
                words.safeHtml(),
                author.extraction,
                sentAt,
                attachments);
    }

    private static String shown(String text, String instead) {
        return Texts.hasContent(text) ? text : instead;
    }

    private String noText() {
        return attachments.isEmpty()
                ? "(no text)"
                : attachments.stream()
                        .map(Attachment::fileName)
                        .collect(Collectors.joining(", ", "(no text; attached: ", ")"));
    }

    private String externalId() {
        return id.map(ThreadMessage::fit)
                .filter(Texts::hasContent)
                .orElseGet(() -> "h:"
                        + Digests.sha256(String.join(
                                "|",
                                thread,
                                author.name(),
                                sentAt.map(Object::toString).orElse(""),
                                body)));
    }

    /** An id as it is if that can be stored, or its fingerprint. */
    private static String fit(String value) {
        String line = Lines.single(value, MAX_ID + 1);
        return line.equals(value.strip()) && Texts.length(line) <= MAX_ID ? line : "h:" + Digests.sha256(value);
    }

    /** What a channel tells of a file: its bytes stay there. */
    public static Attachment attachment(String name, long size) {
        String last = name.replace('\\', '/');
        String line = Lines.single(last.substring(last.lastIndexOf('/') + 1), MAX_FILE);
        String safe = line.replaceAll("[:*?\"<>|]", "_").replaceFirst("^[. ]+", "");
        return new Attachment(shown(safe, "attachment.bin"), "application/octet-stream", Math.max(0, size));
    }
}
