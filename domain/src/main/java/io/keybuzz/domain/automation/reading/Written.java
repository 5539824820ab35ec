package io.keybuzz.domain.automation.reading;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A value as somebody sent it, whatever it is; a number is no text, and nothing is converted. */
public sealed interface Written {
    Written NOTHING = new Nothing();

    /** Not there, or null. */
    record Nothing() implements Written {}

    record Text(String text) implements Written {}

    record Number(BigDecimal number) implements Written {}

    record Flag(boolean flag) implements Written {}

    record Many(List<Written> values) implements Written {
        public Many {
            values = List.copyOf(values);
        }
    }

    /** Values by name. */
    record Group(Map<String, Written> values) implements Written {
        public Group {
            values = Map.copyOf(values);
        }
    }

    static Written of(String text) {
        return new Text(text);
    }

    static Written of(long number) {
        return new Number(BigDecimal.valueOf(number));
    }

    static Written of(Optional<String> text) {
        return text.<Written>map(Text::new).orElse(NOTHING);
    }

    /** A list of texts. */
    static Written of(List<String> texts) {
        return new Many(texts.stream().map(Written::of).toList());
    }

    default boolean isThere() {
        return !(this instanceof Nothing);
    }
}
