package io.keybuzz.domain.automation.rule;

import io.keybuzz.domain.automation.situation.Situation;
import io.keybuzz.domain.shared.Texts;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A text a rule says, with places for {@code {{variables}}}, each with a word for when its value is missing: {@code
 * {{customer.name|there}}}. What fills a place is never looked at for further places.
 *
 * @param source 1 to {@link #MAX} code points
 */
public record ReplyText(String source) {
    public static final int MAX = 5_000;
    private static final String OPENING = "{{";
    private static final String CLOSING = "}}";

    /** What a text can leave open. */
    public enum Variable {
        CUSTOMER_NAME("customer.name", it -> it.buyer().name()),
        TICKET_ID("ticket.id", it -> Optional.of(it.ticket().id().toString())),
        TICKET_SUBJECT("ticket.subject", it -> Optional.of(it.ticket().subject())),
        TICKET_CATEGORY("ticket.category", it -> it.ticket().category()),
        ORDER_REFERENCE("order.reference", it -> it.order().map(Situation.Order::reference)),
        ORDER_STATUS("order.status", it -> it.order().flatMap(Situation.Order::status)),
        CHANNEL_NAME(
                "channel.name", it -> Optional.of(it.place().channel().name().toLowerCase(Locale.ROOT)));

        private final String word;
        private final Function<Situation, Optional<String>> value;

        Variable(String word, Function<Situation, Optional<String>> value) {
            this.word = word;
            this.value = value;
        }

        /** The variable as texts write it. */
        public String word() {
            return word;
        }

        Optional<String> of(Situation situation) {
            return value.apply(situation);
        }

        static Optional<Variable> of(String word) {
            return Arrays.stream(values()).filter(it -> it.word.equals(word)).findFirst();
        }

        static String words() {
            return Arrays.stream(values()).map(Variable::word).collect(Collectors.joining(", "));
        }
    }

    /** Throws {@link IllegalArgumentException} where {@link #fault} has something to say. */
    public ReplyText {
        fault(source).ifPresent(why -> {
            throw new IllegalArgumentException(why);
        });
    }

    /** Why this makes no text, as a sentence; nothing when it does. */
    public static Optional<String> fault(String source) {
        if (!Texts.hasContent(source) || Texts.length(source) > MAX) {
            return Optional.of("must have 1 to " + MAX + " characters");
        }
        int opening = source.indexOf(OPENING);
        while (opening >= 0) {
            int closing = source.indexOf(CLOSING, opening);
            Optional<String> fault = closing < 0
                    ? Optional.of("has a {{ that is not closed")
                    : placeFault(source.substring(opening + OPENING.length(), closing));
            if (fault.isPresent()) {
                return fault;
            }
            opening = source.indexOf(OPENING, closing);
        }
        return Optional.empty();
    }

    private static Optional<String> placeFault(String inside) {
        Place place = Place.of(inside);
        if (place.otherwise().indexOf('{') >= 0 || place.word().indexOf('{') >= 0) {
            return Optional.of("has a place within a place");
        }
        return Variable.of(place.word()).isPresent()
                ? Optional.empty()
                : Optional.of("has the variable " + Texts.storable(Texts.truncate(place.word(), 50))
                        + ", which is not among " + Variable.words());
    }

    /** The text with its places filled; a value that is missing and has no word for that leaves nothing. */
    public String fill(Situation situation) {
        StringBuilder out = new StringBuilder(source.length() + 64);
        int at = 0;
        for (int opening = source.indexOf(OPENING); opening >= 0; opening = source.indexOf(OPENING, at)) {
            int closing = source.indexOf(CLOSING, opening);
            Place place = Place.of(source.substring(opening + OPENING.length(), closing));
            out.append(source, at, opening).append(place.value(situation).orElse(place.otherwise()));
            at = closing + CLOSING.length();
        }
        return out.append(source, at, source.length()).toString();
    }

    /** Whether it has a place for the variable. */
    public boolean says(Variable variable) {
        for (int opening = source.indexOf(OPENING); opening >= 0; ) {
            int closing = source.indexOf(CLOSING, opening);
            if (Place.of(source.substring(opening + OPENING.length(), closing))
                    .word()
                    .equals(variable.word())) {
                return true;
            }
            opening = source.indexOf(OPENING, closing);
        }
        return false;
    }

    private record Place(String word, String otherwise) {
        static Place of(String inside) {
            int bar = inside.indexOf('|');
            return bar < 0
                    ? new Place(inside.strip(), "")
                    : new Place(
                            inside.substring(0, bar).strip(),
                            inside.substring(bar + 1).strip());
        }

        Optional<String> value(Situation situation) {
            return Variable.of(word).flatMap(variable -> variable.of(situation));
        }
    }
}
