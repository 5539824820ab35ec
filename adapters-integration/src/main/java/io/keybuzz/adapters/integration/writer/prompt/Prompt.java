package io.keybuzz.adapters.integration.writer.prompt;

/**
 * A question to a model.
 *
 * @param instructions ours and the seller's
 * @param data what others have written, within the fence
 * @param fence a word that nobody could know when they wrote; it must not come back
 */
public record Prompt(String instructions, String data, String fence) {
    /** Characters of it. */
    public int length() {
        return instructions.length() + data.length();
    }
}
