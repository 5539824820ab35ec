package io.keybuzz.domain.ticketing.attribute;

import io.keybuzz.domain.shared.Refusal;
import io.keybuzz.domain.shared.Texts;
import io.keybuzz.domain.ticketing.TicketProblem;
import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Pattern;

/** The value of one of a tenant's own fields. Which kind a field takes is defined with the {@code desk}. */
public sealed interface AttributeValue {
    /** Longest text, in code points. */
    int MAX_TEXT = 1_000;
    /** Most digits before the decimal point. */
    int MAX_DIGITS = 18;
    /** Most digits behind the decimal point. */
    int MAX_DECIMALS = 10;
    /** How an attribute may be called. */
    Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{0,49}");

    /** The value as the history shows it. */
    String shown();

    /** Refuses a value that no ticket can keep under this name with {@code ticketing/invalid-change} and the field. */
    default void require(String name) {
        requireName(name);
        if (this instanceof Text text && (!Texts.isStorable(text.value()) || Texts.length(text.value()) > MAX_TEXT)) {
            throw refuse(name, "must be a text of at most " + MAX_TEXT + " characters without U+0000");
        }
        if (this instanceof Number number && !number.isBounded()) {
            throw refuse(
                    name,
                    "must have at most " + MAX_DIGITS + " digits before the point and " + MAX_DECIMALS + " behind");
        }
    }

    /** Refuses what cannot be an attribute's name with {@code ticketing/invalid-change}, without repeating it. */
    static void requireName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw TicketProblem.INVALID_CHANGE.refuse(
                    "an attribute's name has 1 to 50 letters, digits or _.- and starts with a letter",
                    Map.of("field", "customAttributes"));
        }
    }

    /** Why this attribute cannot be so. */
    static Refusal refuse(String name, String why) {
        return TicketProblem.INVALID_CHANGE.refuse(
                "customAttributes." + name + " " + why, Map.of("field", "customAttributes." + name));
    }

    /** A text, a choice or a day. */
    record Text(String value) implements AttributeValue {
        @Override
        public String shown() {
            return value;
        }
    }

    /** A number, compared without regard to trailing zeros. */
    record Number(BigDecimal value) implements AttributeValue {
        public Number {
            value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
            if (value.scale() < 0 && isBounded(value)) {
                value = value.setScale(0);
            }
        }

        boolean isBounded() {
            return isBounded(value);
        }

        private static boolean isBounded(BigDecimal value) {
            return value.scale() <= MAX_DECIMALS && (long) value.precision() - value.scale() <= MAX_DIGITS;
        }

        @Override
        public String shown() {
            return value.toPlainString();
        }
    }

    /** Yes or no. */
    record Flag(boolean value) implements AttributeValue {
        @Override
        public String shown() {
            return Boolean.toString(value);
        }
    }
}
