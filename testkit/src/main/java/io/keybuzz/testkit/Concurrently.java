package io.keybuzz.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Runs the same work on several threads that start together, for promises that must hold under a race. */
public final class Concurrently {
    private static final long PATIENCE_SECONDS = 60;

    private Concurrently() {}

    /** What each thread came to. */
    public static <T> List<Outcome<T>> run(int threads, Callable<T> work) {
        CyclicBarrier start = new CyclicBarrier(threads);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                running.add(pool.submit(() -> {
                    start.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
                    return work.call();
                }));
            }
            List<Outcome<T>> outcomes = new ArrayList<>();
            for (Future<T> future : running) {
                outcomes.add(outcomeOf(future));
            }
            return outcomes;
        } finally {
            pool.shutdownNow();
        }
    }

    private static <T> Outcome<T> outcomeOf(Future<T> future) {
        try {
            return new Outcome<>(Optional.ofNullable(future.get(PATIENCE_SECONDS, TimeUnit.SECONDS)), Optional.empty());
        } catch (ExecutionException e) {
            return new Outcome<>(Optional.empty(), Optional.ofNullable(e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the race to end", e);
        } catch (java.util.concurrent.TimeoutException e) {
            throw new IllegalStateException("the race did not end within " + PATIENCE_SECONDS + " s", e);
        }
    }

    /** Either a result or what was thrown. */
    public record Outcome<T>(Optional<T> result, Optional<Throwable> failure) {
        public boolean succeeded() {
            return failure.isEmpty();
        }
    }
}
