package io.keybuzz.domain.automation.classification;

import io.keybuzz.domain.automation.classification.Classification.Intent;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What messages are about, those first that say more about what has to be done. */
public enum Topic {
    CANCELLATION,
    RETURN(Intent.RETURN_REQUEST),
    WRONG_ITEM(Intent.ORDER_ISSUE),
    PRODUCT_DEFECT(Intent.ORDER_ISSUE),
    REFUND(Intent.ORDER_ISSUE),
    INVOICE,
    PAYMENT,
    DELIVERY(Intent.ORDER_ISSUE),
    QUESTION,
    OTHER;

    private final Optional<Intent> intent;

    Topic() {
        this.intent = Optional.empty();
    }

    Topic(Intent intent) {
        this.intent = Optional.of(intent);
    }

    /** As categories are written, such as {@code product-defect}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What somebody wants who writes about it. */
    public Optional<Intent> intent() {
        return intent;
    }

    /** By its word; nothing for another. */
    public static Optional<Topic> of(String word) {
        return Arrays.stream(values())
                .filter(topic -> topic.word().equals(word))
                .findFirst();
    }
}
