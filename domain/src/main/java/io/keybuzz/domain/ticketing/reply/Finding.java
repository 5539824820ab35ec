package io.keybuzz.domain.ticketing.reply;

/**
 * What a channel has against an answer.
 *
 * @param rule its name, such as {@code link} or {@code phone}
 * @param offset where in the part it begins, in UTF-16 units as browsers count
 * @param length 0 where it is about the whole
 * @param sentence for the writer
 */
public record Finding(Level level, String rule, Part part, int offset, int length, String sentence) {
    /** What follows. */
    public enum Level {
        /** It is not sent. */
        BLOCK,
        /** It is sent; the writer may want to think again. */
        WARN
    }

    /** What it was found in. */
    public enum Part {
        BODY,
        ATTACHMENTS
    }
}
