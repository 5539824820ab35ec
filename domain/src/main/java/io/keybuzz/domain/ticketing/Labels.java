package io.keybuzz.domain.ticketing;

import io.keybuzz.domain.ticketing.attribute.AttributeValue;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What people and rules note on a ticket to find it again.
 *
 * @param sentiment of the buyer, in the tenant's own words
 * @param attributes the tenant's own fields, by name
 */
public record Labels(
        Optional<String> category, Optional<String> sentiment, Tags tags, Map<String, AttributeValue> attributes) {
    public static final int MAX_CATEGORY = 100;
    public static final int MAX_SENTIMENT = 50;
    public static final int MAX_ATTRIBUTES = 50;

    public Labels {
        attributes = Collections.unmodifiableMap(new TreeMap<>(attributes));
    }

    public static Labels of(Optional<String> category) {
        return new Labels(category, Optional.empty(), Tags.none(), Map.of());
    }

    Labels withCategory(Optional<String> value) {
        return new Labels(value, sentiment, tags, attributes);
    }

    Labels withSentiment(Optional<String> value) {
        return new Labels(category, value, tags, attributes);
    }

    Labels withTags(Tags value) {
        return new Labels(category, sentiment, value, attributes);
    }

    /** An empty value takes the attribute away. */
    Labels withAttribute(String name, Optional<AttributeValue> value) {
        Map<String, AttributeValue> next = new TreeMap<>(attributes);
        value.ifPresentOrElse(it -> next.put(name, it), () -> next.remove(name));
        return new Labels(category, sentiment, tags, next);
    }
}
