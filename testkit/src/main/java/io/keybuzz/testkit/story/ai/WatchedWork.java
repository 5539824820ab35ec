package io.keybuzz.testkit.story.ai;

import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.application.shared.UnitOfWork;
import io.keybuzz.domain.shared.CommonProblem;
import java.util.function.Supplier;

/** Counts what a process asks, and finds one of its transactions stale. */
public final class WatchedWork implements UnitOfWork {
    private final UnitOfWork work;
    private final int stale;
    private int runs;
    private int reads;

    /** One in which nothing goes wrong. */
    public WatchedWork(UnitOfWork work) {
        this(work, 0);
    }

    /** @param stale which transaction, from 1, is refused in the end */
    public WatchedWork(UnitOfWork work, int stale) {
        this.work = work;
        this.stale = stale;
    }

    @Override
    public <T> T run(TenantScope scope, Supplier<T> what) {
        runs++;
        boolean fails = runs == stale;
        return work.run(scope, () -> {
            T result = what.get();
            if (fails) {
                throw CommonProblem.STALE_VERSION.refuse("Somebody else was faster");
            }
            return result;
        });
    }

    @Override
    public <T> T read(TenantScope scope, Supplier<T> question) {
        reads++;
        return work.read(scope, question);
    }

    /** Questions without a transaction. */
    public int reads() {
        return reads;
    }
}
