package io.keybuzz.domain.automation.classification;

import java.util.Locale;
import java.util.Optional;

/** What a word of the lists tells. */
enum Label {
    STOP,
    DELIVERY,
    RETURN,
    REFUND,
    PRODUCT_DEFECT,
    WRONG_ITEM,
    INVOICE,
    CANCELLATION,
    PAYMENT,
    QUESTION,
    NEGATIVE,
    POSITIVE,
    NEGATION,
    CALM;

    Optional<Topic> topic() {
        return Topic.of(word());
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
