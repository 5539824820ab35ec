package io.keybuzz.adapters.integration.writer.prompt;

import java.util.List;

/**
 * A question to a model.
 *
 * @param instructions ours and the seller's
 * @param own those of the instructions that are ours, block by block; they are nobody's business
 * @param data what others have written, within the fence
 * @param fence a word that nobody could know when they wrote; it must not come back
 */
public record Prompt(String instructions, List<String> own, String data, String fence) {
    public Prompt {
        own = List.copyOf(own);
    }

    /** Characters of it. */
    public int length() {
        return instructions.length() + data.length();
    }
}
