package io.keybuzz.domain.ticketing;

import java.math.BigDecimal;

/** The value of one of a tenant's own fields. Which kind a field takes is defined with the {@code desk}. */
public sealed interface AttributeValue {
    /** The value as the history shows it. */
    String shown();

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
