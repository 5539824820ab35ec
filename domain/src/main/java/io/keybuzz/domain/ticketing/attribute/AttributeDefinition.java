package io.keybuzz.domain.ticketing.attribute;

import io.keybuzz.domain.shared.PageKey;
import io.keybuzz.domain.shared.Refusal;
import io.keybuzz.domain.shared.Texts;
import io.keybuzz.domain.ticketing.TicketProblem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * One field of a tenant's own.
 *
 * @param name by which tickets hold it; never changes, like the type
 * @param choices 1 to 50 different ones of a choice, none of anything else
 * @param required whether people cannot resolve or close a ticket without it
 */
public record AttributeDefinition(
        AttributeId id,
        long version,
        String name,
        AttributeType type,
        List<String> choices,
        boolean required,
        Instant createdAt) {
    public static final int MOST_CHOICES = 50;
    public static final int MAX_CHOICE = 100;

    /** Refuses with {@code ticketing/invalid-attribute}. */
    public AttributeDefinition {
        choices = List.copyOf(choices);
        if (!AttributeValue.NAME.matcher(name).matches()) {
            throw refuse("name", "name has 1 to 50 letters, digits or _.- and starts with a letter");
        }
        if ((type == AttributeType.CHOICE) == choices.isEmpty() || choices.size() > MOST_CHOICES) {
            throw refuse("choices", "a choice has 1 to " + MOST_CHOICES + " choices, and nothing else has any");
        }
        if (new HashSet<>(choices).size() < choices.size() || !choices.stream().allMatch(AttributeDefinition::fits)) {
            throw refuse("choices", "choices are different texts of at most " + MAX_CHOICE + " characters");
        }
    }

    /** A new one. */
    public static AttributeDefinition of(
            AttributeId id, String name, AttributeType type, List<String> choices, boolean required, Instant now) {
        return new AttributeDefinition(id, 1, name, type, choices, required, now);
    }

    /** The same field with other choices, or asked for differently. */
    public AttributeDefinition changed(List<String> nextChoices, boolean nextRequired) {
        return nextChoices.equals(choices) && nextRequired == required
                ? this
                : new AttributeDefinition(id, version + 1, name, type, nextChoices, nextRequired, createdAt);
    }

    public PageKey place() {
        return new PageKey(createdAt, id.value());
    }

    /** Refuses a value of another type with {@code ticketing/invalid-change} and the field. */
    void require(AttributeValue value) {
        boolean fits = switch (type) {
            case TEXT -> value instanceof AttributeValue.Text;
            case NUMBER -> value instanceof AttributeValue.Number;
            case BOOLEAN -> value instanceof AttributeValue.Flag;
            case DATE -> value instanceof AttributeValue.Text text && isDay(text.value());
            case CHOICE -> value instanceof AttributeValue.Text text && choices.contains(text.value());
        };
        if (!fits) {
            throw AttributeValue.refuse(name, "must be " + wanted());
        }
    }

    private String wanted() {
        return switch (type) {
            case TEXT -> "a text";
            case NUMBER -> "a number";
            case BOOLEAN -> "true or false";
            case DATE -> "a day such as 2026-11-21";
            case CHOICE -> "one of " + String.join(", ", choices);
        };
    }

    private static boolean isDay(String text) {
        try {
            return text.length() == 10 && LocalDate.parse(text).getYear() > 0;
        } catch (DateTimeParseException none) {
            return false;
        }
    }

    private static boolean fits(String choice) {
        return Texts.hasContent(choice)
                && Texts.isStorable(choice)
                && Texts.isOneLine(choice)
                && Texts.length(choice) <= MAX_CHOICE;
    }

    private static Refusal refuse(String field, String why) {
        return TicketProblem.INVALID_ATTRIBUTE.refuse(why, Map.of("field", field));
    }
}
