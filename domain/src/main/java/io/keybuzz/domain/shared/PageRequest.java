package io.keybuzz.domain.shared;

import java.util.Optional;

/**
 * Which slice of a list is wanted.
 *
 * @param limit rows, 1 to 100
 * @param after the key of the last row already seen
 */
public record PageRequest(int limit, Optional<PageKey> after) {
    public static final int MAX_LIMIT = 100;
    public static final int DEFAULT_LIMIT = 50;

    /** Refuses a limit outside 1 to 100 with {@code request/invalid-fields}. */
    public PageRequest {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw CommonProblem.INVALID_FIELDS.refuse("limit must be between 1 and " + MAX_LIMIT);
        }
    }

    public static PageRequest first() {
        return new PageRequest(DEFAULT_LIMIT, Optional.empty());
    }

    public static PageRequest first(int limit) {
        return new PageRequest(limit, Optional.empty());
    }
}
