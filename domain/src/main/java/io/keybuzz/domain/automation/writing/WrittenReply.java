package io.keybuzz.domain.automation.writing;

/**
 * What a writer has written.
 *
 * @param confidence from 0 to 1
 * @param writer who wrote it, such as {@code template} or a model's name
 * @param tokens used, in and out
 */
public record WrittenReply(String text, double confidence, String writer, int tokens) {}
