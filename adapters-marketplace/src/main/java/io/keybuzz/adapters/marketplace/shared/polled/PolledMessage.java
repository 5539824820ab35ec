package io.keybuzz.adapters.marketplace.shared.polled;

import io.keybuzz.adapters.marketplace.shared.Lines;
import io.keybuzz.adapters.marketplace.shared.MessageDraft;
import io.keybuzz.domain.marketplace.InboundMessage;
import io.keybuzz.domain.marketplace.MessageKind;
import io.keybuzz.domain.marketplace.ThreadKey;
import io.keybuzz.domain.shared.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A message of a channel that has threads of its own, made to fit our fields.
 *
 * @param thread the channel's own thread, which is also who is taken one after the other
 * @param messageRef what an answer needs; nothing where an answer to this would not reach the buyer
 */
public record PolledMessage(
        String externalId,
        MessageKind kind,
        String thread,
        Optional<String> orderRef,
        Optional<String> messageRef,
        Optional<String> name,
        String subject,
        String text,
        String extraction,
        Optional<Instant> sentAt) {
    /** How the text was found where the channel gives it as such. */
    public static final String PLAIN = "plain";

    /** The author is of a kind we do not know. */
    public static final String UNKNOWN_AUTHOR = "unknown-author";

    private static final int MAX_ID = 300;
    private static final int MAX_ORDER = 200;
    private static final int MAX_SUBJECT = 300;
    private static final int MAX_NAME = 200;
    private static final int MAX_TEXT = 50_000;

    public InboundMessage message() {
        return new InboundMessage(
                Lines.single(externalId, MAX_ID),
                Optional.empty(),
                kind,
                Lines.single(thread, MAX_ID),
                List.of(ThreadKey.of(Lines.single(thread, MAX_ID))),
                line(orderRef, MAX_ORDER),
                line(messageRef, MAX_ID),
                line(name, MAX_NAME),
                Optional.empty(),
                line(Optional.of(subject), MAX_SUBJECT).orElse(MessageDraft.NO_SUBJECT),
                Optional.of(Lines.block(text, MAX_TEXT))
                        .filter(Texts::hasContent)
                        .orElse("(no text)"),
                Optional.empty(),
                extraction,
                sentAt,
                List.of());
    }

    private static Optional<String> line(Optional<String> text, int max) {
        return text.map(value -> Lines.single(value, max)).filter(Texts::hasContent);
    }
}
