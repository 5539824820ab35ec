package io.keybuzz.adapters.marketplace.shared;

import io.keybuzz.domain.marketplace.InboundMessage;
import io.keybuzz.domain.marketplace.MessageKind;
import io.keybuzz.domain.marketplace.ThreadKey;
import io.keybuzz.domain.marketplace.oauth.AmazonMarketplace;
import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.shared.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Puts a message together from a mail and what a dialect found in it, within the limits of our fields.
 *
 * @param extraction how the text was found
 * @param messageRef the Message-ID an answer refers to
 * @param name the buyer's name as it shall be shown
 */
public record MessageDraft(
        Mail mail,
        MessageKind kind,
        String party,
        List<ThreadKey> threadKeys,
        Optional<String> secondaryId,
        Optional<String> orderRef,
        Optional<String> messageRef,
        Optional<String> name,
        Optional<EmailAddress> replyTo,
        String text,
        String extraction) {
    private static final int MAX_SUBJECT = 300;
    private static final int MAX_NAME = 200;
    private static final int MAX_TEXT = 50_000;
    private static final int MAX_PARTY = 300;
    private static final int FILES_DIGITS = 16;

    /** Shown when a mail has no subject; a ticket must have one. */
    public static final String NO_SUBJECT = "(no subject)";

    public InboundMessage message() {
        return new InboundMessage(
                externalId(),
                secondaryId,
                kind,
                Lines.single(party, MAX_PARTY),
                distinct(),
                orderRef,
                messageRef,
                name.map(value -> Lines.single(value, MAX_NAME)).filter(Texts::hasContent),
                replyTo,
                subject(),
                shownText(),
                mail.body().safeHtml(),
                extraction,
                mail.date(),
                mail.attachments(),
                site());
    }

    /** Amazon says which of its shops the buyer wrote in. */
    private Optional<InboundMessage.Site> site() {
        return mail.headers()
                .first("X-Marketplace-ID")
                .flatMap(id -> AmazonMarketplace.of(id.strip()))
                .map(shop -> new InboundMessage.Site(shop.name().toLowerCase(Locale.ROOT), shop.language()));
    }

    private String subject() {
        String line = Lines.single(mail.subject(), MAX_SUBJECT);
        return Texts.hasContent(line) ? line : NO_SUBJECT;
    }

    /** Never empty: a mail that is all attachment names them. */
    private String shownText() {
        String block = Lines.block(text, MAX_TEXT);
        if (Texts.hasContent(block)) {
            return block;
        }
        return mail.attachments().isEmpty()
                ? "(no text)"
                : "(no text; attached: "
                        + String.join(
                                ", ",
                                mail.attachments().stream()
                                        .map(attachment -> attachment.fileName())
                                        .toList())
                        + ")";
    }

    /**
     * The Message-ID and, behind it, the letters of the text and what is attached: programs that use one id for all their mails
     * exist, and a second buyer's message or a second file must not vanish because of them, while the same mail delivered
     * twice is one.
     */
    private String externalId() {
        String letters = Digests.ofLetters(mail.body().text()) + files();
        return mail.messageId()
                .map(id -> "mid:" + Digests.sha256(MessageIds.canonical(id)) + ":" + letters)
                .orElseGet(() -> "h:"
                        + Digests.sha256(String.join(
                                "|",
                                party,
                                mail.date().map(Object::toString).orElse(""),
                                mail.subject(),
                                mail.body().text() + files())));
    }

    private String files() {
        return mail.attachments().isEmpty()
                ? ""
                : ":"
                        + Digests.sha256(mail.attachments().stream()
                                        .map(file -> file.fileName() + "|" + file.size())
                                        .collect(Collectors.joining("\n")))
                                .substring(0, FILES_DIGITS);
    }

    private List<ThreadKey> distinct() {
        Map<String, ThreadKey> byValue = new LinkedHashMap<>();
        threadKeys.forEach(key -> byValue.putIfAbsent(key.value(), key));
        return List.copyOf(byValue.values());
    }
}
