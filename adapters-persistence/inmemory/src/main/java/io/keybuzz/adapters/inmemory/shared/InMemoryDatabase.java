package io.keybuzz.adapters.inmemory.shared;

import io.keybuzz.application.shared.Leftovers;
import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.application.shared.UnitOfWork;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * All rows of one store behind one lock: units of work run one after the other, so each sees a consistent state. A unit of
 * work that fails is undone change by change, never by copying tables.
 */
public final class InMemoryDatabase implements UnitOfWork {
    private final ReentrantLock lock = new ReentrantLock();
    private final ThreadLocal<Session> current = new ThreadLocal<>();
    private final Map<Leftovers.Kind, Clearing> clearings = new EnumMap<>(Leftovers.Kind.class);

    @Override
    public <T> T run(TenantScope scope, Supplier<T> work) {
        return within(new Session(scope, true), work);
    }

    @Override
    public <T> T read(TenantScope scope, Supplier<T> work) {
        return within(new Session(scope, false), work);
    }

    /** A look that belongs to no tenant yet, such as a login's; outside any unit of work. */
    public <T> T beforeTheTenantIsKnown(Supplier<T> look) {
        requireNoSession();
        lock.lock();
        try {
            return look.get();
        } finally {
            lock.unlock();
        }
    }

    /**
     * The unit of work this thread is in.
     *
     * @throws IllegalStateException when it is in none
     */
    public Session session() {
        Session session = current.get();
        if (session == null) {
            throw new IllegalStateException("no unit of work is open on this thread");
        }
        return session;
    }

    /** A store says how it clears what is over. */
    public void clears(Leftovers.Kind kind, Clearing clearing) {
        clearings.put(kind, clearing);
    }

    int clear(Leftovers.Kind kind, Instant before, int limit) {
        Clearing clearing = clearings.get(kind);
        return clearing == null ? 0 : clearing.clear(before, limit);
    }

    private <T> T within(Session session, Supplier<T> work) {
        requireNoSession();
        lock.lock();
        current.set(session);
        boolean done = false;
        try {
            T result = work.get();
            done = true;
            return result;
        } finally {
            try {
                if (!done) {
                    session.rollBack();
                }
            } finally {
                current.remove();
                lock.unlock();
            }
        }
    }

    private void requireNoSession() {
        if (current.get() != null) {
            throw new IllegalStateException("a unit of work is open on this thread already");
        }
    }

    /** Throws away what is over. */
    @FunctionalInterface
    public interface Clearing {
        /** @return how many, at most the limit */
        int clear(Instant before, int limit);
    }
}
