package io.keybuzz.adapters.jdbi.shared;

import io.keybuzz.domain.shared.Refusal;
import java.util.Map;
import java.util.function.Supplier;

/**
 * One change, sent when the unit of work ends or asks something.
 *
 * @param onNoRow what to throw when no row was changed; {@link #anyRows} where that is fine
 * @param onConflict what to throw when a unique constraint of this name is hit
 * @param onWait what to throw when somebody else holds a row of the table, or a key of the index, of this name for longer than we
 *     wait
 */
public record Write(
        Sql sql,
        Args.Binder binder,
        Supplier<RuntimeException> onNoRow,
        Map<String, Supplier<? extends RuntimeException>> onConflict,
        Map<String, Supplier<? extends RuntimeException>> onWait) {
    private static final Supplier<RuntimeException> ANY =
            () -> new IllegalStateException("a write that may change no row was judged by its rows");

    public static Write of(Sql sql, Args.Binder binder) {
        return new Write(sql, binder, ANY, Map.of(), Map.of());
    }

    /**
     * What to throw where somebody else was faster: the unit of work begins anew, and is refused when that is in vain. For what
     * is loaded in the unit of work; whoever insists on a version is refused when it is loaded.
     */
    public static RuntimeException anew(Refusal stale) {
        return new Faults.Contention(stale);
    }

    public Write orWhenNoRow(Supplier<RuntimeException> refusal) {
        return new Write(sql, binder, refusal, onConflict, onWait);
    }

    public Write orWhenTaken(String constraint, Supplier<? extends RuntimeException> refusal) {
        return new Write(sql, binder, onNoRow, Map.of(constraint, refusal), onWait);
    }

    public Write orWhenHeld(String relation, Supplier<? extends RuntimeException> refusal) {
        return new Write(sql, binder, onNoRow, onConflict, Map.of(relation, refusal));
    }

    boolean anyRows() {
        return onNoRow == ANY;
    }
}
