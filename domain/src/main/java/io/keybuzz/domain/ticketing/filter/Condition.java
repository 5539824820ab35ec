package io.keybuzz.domain.ticketing.filter;

import io.keybuzz.domain.ticketing.TicketProblem;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * One field compared with values.
 *
 * @param values as they are kept: one for a time, otherwise any of up to {@link FilterField#MOST_VALUES}
 */
public record Condition(FilterField field, Operator operator, List<String> values) {
    /** Refuses with {@code ticketing/invalid-filter} an operator the field has not and values it cannot have. */
    public Condition {
        fault(field, operator, values).ifPresent(why -> {
            throw TicketProblem.INVALID_FILTER.refuse(field.word() + " " + why);
        });
        values = values.stream()
                .flatMap(value -> field.normal(value).stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** Why these make no condition, in words that follow the field's name; nothing when they do. */
    public static Optional<String> fault(FilterField field, Operator operator, List<String> values) {
        if (!field.operators().contains(operator)) {
            return Optional.of("is not compared by " + operator.name().toLowerCase(Locale.ROOT));
        }
        if (values.stream().anyMatch(value -> field.normal(value).isEmpty())) {
            return Optional.of("must be " + expected(field));
        }
        int most = operator == Operator.IS ? FilterField.MOST_VALUES : 1;
        return values.isEmpty() || values.size() > most
                ? Optional.of("must have 1 to " + most + " values")
                : Optional.empty();
    }

    public static Condition is(FilterField field, String... values) {
        return new Condition(field, Operator.IS, List.of(values));
    }

    public static Condition before(FilterField field, Instant at) {
        return new Condition(field, Operator.BEFORE, List.of(at.toString()));
    }

    public static Condition after(FilterField field, Instant at) {
        return new Condition(field, Operator.AFTER, List.of(at.toString()));
    }

    /** The same condition with nothing left to find out. */
    Condition resolved(UUID me, Instant now) {
        if (operator != Operator.IS) {
            return new Condition(
                    field, operator, List.of(Values.resolved(values.get(0), now).toString()));
        }
        if (field != FilterField.ASSIGNEE || !values.contains(Values.ME)) {
            return this;
        }
        return new Condition(
                field,
                operator,
                values.stream()
                        .map(value -> value.equals(Values.ME) ? me.toString() : value)
                        .toList());
    }

    /** The same of whoever customers have become. */
    Condition following(UnaryOperator<UUID> survivor) {
        return field != FilterField.CUSTOMER
                ? this
                : new Condition(
                        field,
                        operator,
                        ids().stream().map(survivor).map(UUID::toString).toList());
    }

    /** The only instant of a resolved condition. */
    public Instant instant() {
        return Instant.parse(values.get(0));
    }

    /** Whether nobody is meant, alone or among others. */
    public boolean wantsNone() {
        return values.contains(Values.NONE);
    }

    /** The ids among the values of a resolved condition. */
    public List<UUID> ids() {
        return values.stream()
                .filter(value -> !value.equals(Values.NONE))
                .map(Values::uuid)
                .toList();
    }

    /** Whether both yes and no are wanted, so that the condition says nothing. */
    public boolean saysNothing() {
        return values.contains("any") || (values.contains("true") && values.contains("false"));
    }

    /** Whether yes is wanted. */
    public boolean wantsTrue() {
        return values.contains("true");
    }

    private static String expected(FilterField field) {
        return switch (field) {
            case STATUS, PRIORITY, CHANNEL, SNOOZED, OVERDUE, MERGED -> "one of " + String.join(", ", field.words());
            case ASSIGNEE -> "a user's id, me or none";
            case TEAM -> "a team's id or none";
            case CUSTOMER -> "an id";
            case CREATED_AT, UPDATED_AT, DUE_AT, LAST_CUSTOMER_MESSAGE_AT ->
                "an instant such as 2026-11-21T09:30:00Z or a distance from now of at most 3660 days, hours, minutes or seconds"
                        + " such as -P7D or -PT12H; months and years have no fixed length";
            case MARKETPLACE, LANGUAGE, TAG, CATEGORY, SENTIMENT -> "a text that is not blank and not too long";
        };
    }
}
