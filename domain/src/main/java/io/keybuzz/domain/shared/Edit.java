package io.keybuzz.domain.shared;

import java.util.Optional;

/**
 * What a change wants of one optional field: to keep it, to set it, or to clear it.
 *
 * @param wanted whether the field is to be changed at all
 * @param value the new value; empty clears the field
 */
public record Edit<T>(boolean wanted, Optional<T> value) {
    public static <T> Edit<T> keep() {
        return new Edit<>(false, Optional.empty());
    }

    public static <T> Edit<T> to(T value) {
        return new Edit<>(true, Optional.of(value));
    }

    public static <T> Edit<T> clear() {
        return new Edit<>(true, Optional.empty());
    }

    /** Whether this changes a field that has the given value now. */
    public boolean changes(Optional<T> current) {
        return wanted && !value.equals(current);
    }
}
