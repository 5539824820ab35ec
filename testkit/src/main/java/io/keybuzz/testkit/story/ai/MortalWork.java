package io.keybuzz.testkit.story.ai;

import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.application.shared.UnitOfWork;
import java.util.function.Supplier;

/** Units of work of a process that dies before, or right after, one of its transactions. */
public final class MortalWork implements UnitOfWork {
    private final UnitOfWork work;
    private final int at;
    private final boolean after;
    private int begun;

    /** @param at which transaction, from 1 */
    public MortalWork(UnitOfWork work, int at, boolean after) {
        this.work = work;
        this.at = at;
        this.after = after;
    }

    @Override
    public <T> T run(TenantScope scope, Supplier<T> what) {
        begun++;
        if (begun == at && !after) {
            throw new Death();
        }
        T result = work.run(scope, what);
        if (begun == at) {
            throw new Death();
        }
        return result;
    }

    @Override
    public <T> T read(TenantScope scope, Supplier<T> question) {
        return work.read(scope, question);
    }

    /** Nothing of the process goes on after this. */
    public static final class Death extends Error {
        private static final long serialVersionUID = 1L;

        Death() {
            super("killed", null, false, false);
        }
    }
}
