package io.keybuzz.adapters.http.ticketing;

import io.keybuzz.adapters.http.shared.QueryParameters;
import io.keybuzz.domain.ticketing.filter.Condition;
import io.keybuzz.domain.ticketing.filter.FilterField;
import io.keybuzz.domain.ticketing.filter.Operator;
import io.keybuzz.domain.ticketing.filter.TicketFilter;
import io.keybuzz.domain.ticketing.filter.TicketSort;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Filters and orders as a query writes them: {@code status=open,pending}, {@code createdAfter=-P7D}, {@code sort=-dueAt}.
 * Commas part values; one within a value has a backslash before it.
 */
public final class TicketQuestions {
    private static final Map<String, Subject> PARAMETERS = new LinkedHashMap<>();

    static {
        for (FilterField field : FilterField.values()) {
            for (Operator operator : field.operators()) {
                PARAMETERS.put(name(field, operator), new Subject(field, operator));
            }
        }
    }

    private TicketQuestions() {}

    private record Subject(FilterField field, Operator operator) {}

    /** The parameters of a route that takes filters, and these others. */
    public static String[] parameters(String... others) {
        return Stream.concat(PARAMETERS.keySet().stream(), Arrays.stream(others))
                .toArray(String[]::new);
    }

    /** The filter, as far as it is acceptable; its faults are told by {@link QueryParameters#done()}. */
    public static TicketFilter filter(QueryParameters query) {
        List<Condition> conditions = new ArrayList<>();
        PARAMETERS.forEach((name, subject) -> query.text(name).ifPresent(text -> {
            List<String> values = subject.operator() == Operator.IS ? split(text) : List.of(text);
            Optional<String> fault = Condition.fault(subject.field(), subject.operator(), values);
            if (fault.isPresent()) {
                boolean closed = !subject.field().words().isEmpty();
                query.fault(name, closed ? "not-allowed" : "malformed", fault.get());
            } else {
                conditions.add(new Condition(subject.field(), subject.operator(), values));
            }
        }));
        return TicketFilter.of(conditions);
    }

    /** The order; an unknown one is told by {@link QueryParameters#done()}. */
    public static Optional<TicketSort> sort(QueryParameters query) {
        Optional<String> word = query.text("sort");
        Optional<TicketSort> sort = word.flatMap(TicketSort::of);
        if (word.isPresent() && sort.isEmpty()) {
            query.fault("sort", "not-allowed", "must be one of " + String.join(", ", orders()));
        }
        return sort;
    }

    private static List<String> orders() {
        return Arrays.stream(TicketSort.Key.values())
                .flatMap(key -> Stream.of(key.word(), "-" + key.word()))
                .toList();
    }

    /** {@code createdAt} is asked for as {@code createdAfter} and {@code createdBefore}. */
    private static String name(FilterField field, Operator operator) {
        String stem = field.word().endsWith("At")
                ? field.word().substring(0, field.word().length() - 2)
                : field.word();
        return switch (operator) {
            case IS -> field.word();
            case BEFORE -> stem + "Before";
            case AFTER -> stem + "After";
        };
    }

    private static List<String> split(String text) {
        List<String> values = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length() && (text.charAt(i + 1) == ',' || text.charAt(i + 1) == '\\')) {
                value.append(text.charAt(++i));
            } else if (c == ',') {
                values.add(value.toString());
                value.setLength(0);
            } else {
                value.append(c);
            }
        }
        values.add(value.toString());
        return values.stream().filter(one -> !one.isBlank()).toList();
    }
}
