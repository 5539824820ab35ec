package io.keybuzz.domain.shared;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A slice of a list in key order.
 *
 * @param next where the following slice starts, empty on the last one
 */
public record Page<T>(List<T> items, Optional<PageKey> next) {
    public Page {
        items = List.copyOf(items);
    }

    /**
     * Builds a page from one row more than was asked for: the surplus row only proves that there is a next page.
     *
     * @param rows up to {@code limit + 1} rows in list order
     */
    public static <T> Page<T> of(List<T> rows, int limit, Function<T, PageKey> keyOf) {
        if (rows.size() <= limit) {
            return new Page<>(rows, Optional.empty());
        }
        List<T> items = rows.subList(0, limit);
        return new Page<>(items, Optional.of(keyOf.apply(items.get(limit - 1))));
    }
}
