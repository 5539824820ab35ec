package io.keybuzz.bootstrap.worker;

import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.application.shared.UnitOfWork;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Wakes the relay when a tenant's unit of work of this process has been stored; it need not ask the database all the time. */
public final class CommitSignal {
    private final Semaphore stored = new Semaphore(0);

    /** The unit of work that raises this signal. */
    public UnitOfWork after(UnitOfWork work) {
        return new Signalling(work);
    }

    /** Raises the signal; many at once count as one. */
    public void raise() {
        if (stored.availablePermits() == 0) {
            stored.release();
        }
    }

    /** Waits for the signal, but no longer than this. */
    void await(Duration patience) throws InterruptedException {
        if (stored.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            stored.drainPermits();
        }
    }

    private final class Signalling implements UnitOfWork {
        private final UnitOfWork work;

        Signalling(UnitOfWork work) {
            this.work = work;
        }

        @Override
        public <T> T run(TenantScope scope, Supplier<T> change) {
            T result = work.run(scope, change);
            if (scope instanceof TenantScope.One) {
                raise();
            }
            return result;
        }

        @Override
        public <T> T read(TenantScope scope, Supplier<T> query) {
            return work.read(scope, query);
        }
    }
}
