package io.keybuzz.adapters.jdbi.shared;

import io.keybuzz.domain.shared.Refusal;
import java.util.Map;
import java.util.function.Supplier;

/**
 * One change, sent when the unit of work ends or asks something.
 *
 * @param onNoRow what to refuse with when no row was changed; {@link #anyRows} where that is fine
 * @param onConflict what to refuse with when a unique constraint of this name is hit
 */
public record Write(
        Sql sql, Args.Binder binder, Supplier<RuntimeException> onNoRow, Map<String, Supplier<Refusal>> onConflict) {
    private static final Supplier<RuntimeException> ANY =
            () -> new IllegalStateException("a write that may change no row was judged by its rows");

    public static Write of(Sql sql, Args.Binder binder) {
        return new Write(sql, binder, ANY, Map.of());
    }

    public Write orWhenNoRow(Supplier<RuntimeException> refusal) {
        return new Write(sql, binder, refusal, onConflict);
    }

    public Write orWhenTaken(String constraint, Supplier<Refusal> refusal) {
        return new Write(sql, binder, onNoRow, Map.of(constraint, refusal));
    }

    boolean anyRows() {
        return onNoRow == ANY;
    }
}
