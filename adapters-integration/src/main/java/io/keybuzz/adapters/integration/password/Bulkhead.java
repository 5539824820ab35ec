package io.keybuzz.adapters.integration.password;

import io.keybuzz.domain.tenancy.TenancyProblem;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * A few platform threads and a short queue for work that burns a core. On virtual threads the same load gave a login p99
 * six times higher, because hashing never yields.
 */
final class Bulkhead implements AutoCloseable {
    private final ThreadPoolExecutor threads;
    private final Semaphore places;

    Bulkhead(int size, int queue) {
        places = new Semaphore(size + queue);
        AtomicInteger number = new AtomicInteger();
        threads = new ThreadPoolExecutor(size, size, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(queue), work -> {
            Thread thread = new Thread(work, "password-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        threads.allowCoreThreadTimeOut(true);
    }

    /** Runs the work, or refuses with {@code tenancy/login-busy} when all threads work and the queue is full. */
    <T> T call(Callable<T> work) {
        Future<T> result;
        try {
            result = threads.submit(work);
        } catch (RejectedExecutionException full) {
            throw busy();
        }
        try {
            return result.get();
        } catch (InterruptedException stopped) {
            result.cancel(true);
            Thread.currentThread().interrupt();
            throw busy();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("password hashing failed", failed.getCause());
        }
    }

    /** Runs on the caller's thread, with one of as many places as threads and queue have; refuses when all are taken. */
    <T> T holding(Supplier<T> work) {
        if (!places.tryAcquire()) {
            throw busy();
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private static RuntimeException busy() {
        return TenancyProblem.LOGIN_BUSY.refuse("Try again in a second", Map.of("retryAfter", 1));
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
