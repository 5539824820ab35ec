package io.keybuzz.domain.ticketing.filter;

import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.ticketing.Labels;
import io.keybuzz.domain.ticketing.Tags;
import io.keybuzz.domain.ticketing.TicketPriority;
import io.keybuzz.domain.ticketing.TicketStatus;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What tickets can be chosen by. */
public enum FilterField {
    STATUS("status", Kind.words(TicketStatus.values())),
    PRIORITY("priority", Kind.words(TicketPriority.values())),
    CHANNEL("channel", Kind.words(Channel.values())),
    /** The site within the channel, in lower case. */
    MARKETPLACE("marketplace", Kind.lowerText(100)),
    LANGUAGE("language", Kind.lowerText(20)),
    /** A user's id, {@code me}, or {@code none}. */
    ASSIGNEE("assignee", Kind.person()),
    /** A team's id, or {@code none}. */
    TEAM("team", Kind.party()),
    TAG("tag", Kind.lowerText(Tags.MAX_LENGTH)),
    CATEGORY("category", Kind.text(Labels.MAX_CATEGORY)),
    SENTIMENT("sentiment", Kind.text(Labels.MAX_SENTIMENT)),
    /** The id of a customer's record, or of one that became a part of it. */
    CUSTOMER("customer", Kind.id()),
    CREATED_AT("createdAt", Kind.time()),
    UPDATED_AT("updatedAt", Kind.time()),
    DUE_AT("dueAt", Kind.time()),
    LAST_CUSTOMER_MESSAGE_AT("lastCustomerMessageAt", Kind.time()),
    /** Out of sight until a time that is still to come. */
    SNOOZED("snoozed", Kind.words("true", "false")),
    /** With a deadline that has passed. */
    OVERDUE("overdue", Kind.words("true", "false")),
    /** Part of another ticket now. Such tickets are left out unless this field asks for them. */
    MERGED("merged", Kind.words("true", "false", "any"));

    /** Most values of one condition. */
    public static final int MOST_VALUES = 50;

    private final String word;
    private final Kind kind;

    FilterField(String word, Kind kind) {
        this.word = word;
        this.kind = kind;
    }

    /** The field as callers write it. */
    public String word() {
        return word;
    }

    public static Optional<FilterField> of(String word) {
        return Arrays.stream(values()).filter(field -> field.word.equals(word)).findFirst();
    }

    /** How this field can be compared. */
    public Set<Operator> operators() {
        return kind.shape == Shape.TIME ? EnumSet.of(Operator.BEFORE, Operator.AFTER) : EnumSet.of(Operator.IS);
    }

    /** The only values there are; empty when there are others. */
    public List<String> words() {
        return kind.words;
    }

    /** A value as it is kept, or nothing when the field has no such values. */
    Optional<String> normal(String value) {
        return kind.shape.normal(kind, value);
    }

    private enum Shape {
        WORD {
            @Override
            Optional<String> normal(Kind kind, String value) {
                return Optional.of(value).filter(kind.words::contains);
            }
        },
        TEXT {
            @Override
            Optional<String> normal(Kind kind, String value) {
                return Values.text(value, kind.length);
            }
        },
        LOWER_TEXT {
            @Override
            Optional<String> normal(Kind kind, String value) {
                return Values.text(value.toLowerCase(Locale.ROOT), kind.length);
            }
        },
        ID {
            @Override
            Optional<String> normal(Kind kind, String value) {
                return kind.words.contains(value) ? Optional.of(value) : Values.id(value);
            }
        },
        TIME {
            @Override
            Optional<String> normal(Kind kind, String value) {
                return Values.time(value);
            }
        };

        abstract Optional<String> normal(Kind kind, String value);
    }

    private record Kind(Shape shape, List<String> words, int length) {
        static Kind words(Enum<?>... constants) {
            return words(Arrays.stream(constants)
                    .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                    .toArray(String[]::new));
        }

        static Kind words(String... words) {
            return new Kind(Shape.WORD, List.of(words), 0);
        }

        static Kind text(int length) {
            return new Kind(Shape.TEXT, List.of(), length);
        }

        static Kind lowerText(int length) {
            return new Kind(Shape.LOWER_TEXT, List.of(), length);
        }

        static Kind person() {
            return new Kind(Shape.ID, List.of(Values.ME, Values.NONE), 0);
        }

        static Kind party() {
            return new Kind(Shape.ID, List.of(Values.NONE), 0);
        }

        static Kind id() {
            return new Kind(Shape.ID, List.of(), 0);
        }

        static Kind time() {
            return new Kind(Shape.TIME, List.of(), 0);
        }
    }
}
