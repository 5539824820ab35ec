package io.keybuzz.domain.ticketing;

import io.keybuzz.domain.shared.Texts;

/** The text of a message. */
public record MessageBody(String text) {
    /** Longest text a person may write, in code points (seed messages-support-system). */
    public static final int MAX_WRITTEN = 5_000;
    /** Longest text taken from a channel, in code points; the raw message keeps the rest. */
    public static final int MAX_RECEIVED = 50_000;

    /** Text that a person wrote. Refuses blank, over-long or unstorable text with {@code ticketing/invalid-body}. */
    public static MessageBody written(String text) {
        if (!Texts.hasContent(text)) {
            throw TicketProblem.INVALID_BODY.refuse("body must not be empty");
        }
        if (Texts.length(text) > MAX_WRITTEN) {
            throw TicketProblem.INVALID_BODY.refuse("body must have at most " + MAX_WRITTEN + " characters");
        }
        if (!Texts.isStorable(text)) {
            throw TicketProblem.INVALID_BODY.refuse("body must not contain U+0000 or lone surrogates");
        }
        return new MessageBody(text);
    }

    /** Text that a channel handed us: never refused, made storable and cut to {@link #MAX_RECEIVED}. */
    public static MessageBody received(String text) {
        String storable = Texts.storable(text);
        return new MessageBody(Texts.truncate(storable, MAX_RECEIVED));
    }
}
