package io.keybuzz.adapters.jdbi.shared;

import io.keybuzz.adapters.jdbi.shared.Faults.Contention;
import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.application.shared.UnitOfWork;
import io.keybuzz.domain.shared.Refusal;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Units of work on PostgreSQL. Each scope logs in as its own role: a tenant's scope as one that sees what it names in
 * {@code keybuzz.tenant_id}, for the length of a transaction; the platform's as one that may read; the queues' as one that
 * sees the queues.
 */
public final class JdbiUnitOfWork implements UnitOfWork {
    private static final Logger LOG = LoggerFactory.getLogger(JdbiUnitOfWork.class);
    private static final int ATTEMPTS = 5;
    /** Those who met once would meet again if both began anew at once. */
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final Jdbi app;
    private final Jdbi worker;
    private final Jdbi platform;
    private final UnaryOperator<String> rewrite;
    private final ThreadLocal<Session> bound = new ThreadLocal<>();

    /** @param rewrite changes each statement before it is sent; the identity outside tests */
    public JdbiUnitOfWork(Jdbi app, Jdbi worker, Jdbi platform, UnaryOperator<String> rewrite) {
        this.app = app;
        this.worker = worker;
        this.platform = platform;
        this.rewrite = rewrite;
    }

    /** The session of the unit of work this thread is in. */
    public Session session() {
        Session session = bound.get();
        if (session == null) {
            throw new IllegalStateException("outside a unit of work");
        }
        return session;
    }

    /** Before any tenant is known: a session that can call the look-up functions and sees nothing else. */
    public <T> T unscoped(java.util.function.Function<Session, T> work) {
        Session session = new Session(app, null, false, rewrite);
        try {
            return work.apply(session);
        } finally {
            session.close();
        }
    }

    @Override
    public <T> T run(TenantScope scope, Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return attempt(scope, work);
            } catch (Contention e) {
                if (attempt == ATTEMPTS) {
                    throw e.getCause() instanceof Refusal refusal ? refusal : Faults.unavailable(e, "40");
                }
                LOG.debug("units of work got in each other's way, running it again");
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(PAUSE.toNanos() * attempt));
            }
        }
    }

    private <T> T attempt(TenantScope scope, Supplier<T> work) {
        Session session = bind(scope, true);
        boolean stored = false;
        try {
            T result = work.get();
            session.commit();
            stored = true;
            return result;
        } finally {
            release(session, stored);
        }
    }

    @Override
    public <T> T read(TenantScope scope, Supplier<T> work) {
        Session session = bind(scope, false);
        try {
            return work.get();
        } finally {
            release(session, true);
        }
    }

    private Session bind(TenantScope scope, boolean transactional) {
        if (bound.get() != null) {
            throw new IllegalStateException("a unit of work inside a unit of work");
        }
        Session session = new Session(roleOf(scope), tenantOf(scope), transactional, rewrite);
        bound.set(session);
        return session;
    }

    private void release(Session session, boolean stored) {
        bound.remove();
        try {
            if (!stored) {
                session.rollback();
            }
        } catch (RuntimeException e) {
            LOG.warn(
                    "rolling back failed, the connection is dropped: {}",
                    e.getClass().getSimpleName());
        } finally {
            session.close();
        }
    }

    private Jdbi roleOf(TenantScope scope) {
        if (scope instanceof TenantScope.One) {
            return app;
        }
        return scope instanceof TenantScope.Platform ? platform : worker;
    }

    private static @org.jspecify.annotations.Nullable UUID tenantOf(TenantScope scope) {
        return scope instanceof TenantScope.One one ? one.tenant().value() : null;
    }
}
