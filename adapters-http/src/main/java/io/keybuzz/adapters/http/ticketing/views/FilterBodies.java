package io.keybuzz.adapters.http.ticketing.views;

import io.keybuzz.adapters.http.json.Fields;
import io.keybuzz.adapters.http.json.Words;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.filter.Condition;
import io.keybuzz.domain.ticketing.filter.FilterField;
import io.keybuzz.domain.ticketing.filter.Operator;
import io.keybuzz.domain.ticketing.filter.TicketFilter;
import java.util.List;
import java.util.Optional;

/** Filters as bodies write them: a list of conditions, each with its field, its operator and its values. */
public final class FilterBodies {
    static final Words<Operator> OPERATORS = Words.of(Operator.class);
    private static final int MOST_CONDITIONS = 50;

    private FilterBodies() {}

    /** Refuses with {@code ticketing/invalid-filter}. */
    public static Optional<TicketFilter> read(Fields body, String name) {
        return body.optionalObjects(name, MOST_CONDITIONS)
                .map(conditions -> TicketFilter.of(
                        conditions.stream().map(FilterBodies::condition).toList()));
    }

    private static Condition condition(Fields body) {
        String field = body.text("field", 50);
        Operator operator = body.word("operator", OPERATORS);
        List<String> values = body.texts("values", FilterField.MOST_VALUES);
        body.done();
        return new Condition(
                FilterField.of(field)
                        .orElseThrow(() -> TicketProblem.INVALID_FILTER.refuse("A filter names an unknown field")),
                operator,
                values);
    }
}
