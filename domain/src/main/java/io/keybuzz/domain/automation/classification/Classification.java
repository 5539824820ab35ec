package io.keybuzz.domain.automation.classification;

import java.util.Optional;
import java.util.Set;

/**
 * What a message is about.
 *
 * @param language as ISO 639-1
 * @param confidence of the whole, from 0 to 1
 * @param reason why, in a sentence a person can check
 * @param source which classifier said so, such as {@code lexical} or a model's name
 * @param tokens a model has used for it
 */
public record Classification(
        Optional<String> category,
        Sentiment sentiment,
        Optional<String> language,
        Set<Intent> intents,
        double confidence,
        String reason,
        String source,
        int tokens) {
    public Classification {
        intents = Set.copyOf(intents);
    }

    /** The same with another word about why. */
    public Classification because(String more) {
        return new Classification(
                category, sentiment, language, intents, confidence, reason + " (" + more + ")", source, tokens);
    }

    /** How a buyer feels about it. */
    public enum Sentiment {
        POSITIVE,
        NEUTRAL,
        NEGATIVE
    }

    /** What a buyer wants of us. */
    public enum Intent {
        ORDER_ISSUE,
        RETURN_REQUEST
    }
}
