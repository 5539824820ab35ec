package io.keybuzz.domain.automation.port;

import io.keybuzz.domain.automation.writing.WritingTask;
import io.keybuzz.domain.automation.writing.WrittenReply;
import java.util.function.Consumer;

/** Writes replies; a model, or templates. Slow and unreliable: never called in a unit of work. */
public interface ReplyWriter {
    /** Throws {@link io.keybuzz.domain.automation.writing.WritingTrouble}. */
    WrittenReply write(WritingTask task);

    /** The same, and tells what is written while it is written. @param piece hears each piece of text; of no use until the end is reached */
    default WrittenReply write(WritingTask task, Consumer<String> piece) {
        WrittenReply reply = write(task);
        piece.accept(reply.text());
        return reply;
    }

    /** Whether it uses what tenants have a budget of; one that does not is never refused for want of tokens. */
    default boolean usesTokens() {
        return true;
    }

    /** What it is called where people see who wrote, such as {@code template} or a model's name. */
    String name();
}
