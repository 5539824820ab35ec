package io.keybuzz.domain.automation.writing;

/**
 * What a writer has written.
 *
 * @param confidence from 0 to 1
 * @param writer who wrote it, such as {@code template} or a model's name
 * @param tokens used, in and out
 * @param needsPerson whether the writer itself says that a person has to look
 */
public record WrittenReply(String text, double confidence, String writer, int tokens, boolean needsPerson) {
    public WrittenReply(String text, double confidence, String writer, int tokens) {
        this(text, confidence, writer, tokens, false);
    }

    /** The same, at most as sure as this. */
    public WrittenReply atMost(double most) {
        return new WrittenReply(text, Math.min(confidence, most), writer, tokens, needsPerson);
    }
}
