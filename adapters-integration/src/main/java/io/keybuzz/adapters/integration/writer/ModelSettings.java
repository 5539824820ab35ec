package io.keybuzz.adapters.integration.writer;

import java.net.URI;
import java.time.Duration;

/**
 * Which model is asked, and how much it may take. It does not print the key.
 *
 * @param address to which {@code /chat/completions} is added, such as {@code https://llm.example.com/v1}
 * @param limit of one answer, tries included
 * @param maxTokens of one answer
 * @param together how many answers are written at the same time, by one process
 */
public record ModelSettings(URI address, String key, String model, Duration limit, int maxTokens, int together) {
    public static final Duration LIMIT = Duration.ofSeconds(30);
    public static final int MAX_TOKENS = 1_000;
    public static final int TOGETHER = 8;
    private static final int SHORTEST_KEY = 7;

    /** With the usual limits. */
    public ModelSettings(URI address, String key, String model) {
        this(address, key, model, LIMIT, MAX_TOKENS, TOGETHER);
    }

    /** Whether the key stands in it; a word that is too short for a key is none. */
    boolean isKeyIn(String text) {
        return key.length() >= SHORTEST_KEY && text.replaceAll("\\p{Cf}", "").contains(key);
    }

    @Override
    public String toString() {
        return "ModelSettings[" + address + ", " + model + ", " + limit + ", " + maxTokens + "]";
    }
}
