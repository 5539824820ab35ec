package io.keybuzz.application.shared;

import java.util.function.Supplier;

/**
 * The transaction and the tenant scope at once. Opened by the use-case runner and by workers only; not re-entrant, bound
 * to one thread; nothing slow happens inside.
 */
public interface UnitOfWork {
    /**
     * Runs the work in one transaction: all of it is stored when this returns, nothing when it throws. Writes may be sent
     * as late as the end of the work, so their refusals (stale version, duplicate) come from here at the latest.
     *
     * @throws IllegalStateException inside another unit of work
     */
    <T> T run(TenantScope scope, Supplier<T> work);

    /**
     * Runs work that only reads, without a transaction of its own: each query sees one consistent state, two of them may
     * see two. One query costs one round trip.
     *
     * @throws IllegalStateException inside another unit of work
     */
    <T> T read(TenantScope scope, Supplier<T> work);
}
