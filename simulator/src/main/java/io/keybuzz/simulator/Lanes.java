package io.keybuzz.simulator;

import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.shared.TenantId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Several sellers at once, each seller's connections one after the other: what happens at one seller has the same order every
 * time, and sellers have nothing to do with each other.
 */
final class Lanes implements AutoCloseable {
    private static final int AT_ONCE = 4;

    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE, work -> {
        Thread thread = new Thread(work, "sellers");
        thread.setDaemon(true);
        return thread;
    });

    /** Does it for each connection, and returns when all is done. */
    void each(List<Connection> connections, Consumer<Connection> work) {
        Map<TenantId, List<Connection>> bySeller = connections.stream()
                .collect(Collectors.groupingBy(Connection::tenant, LinkedHashMap::new, Collectors.toList()));
        List<Future<?>> lanes = bySeller.values().stream()
                .<Future<?>>map(own -> threads.submit(() -> own.forEach(work)))
                .toList();
        lanes.forEach(Lanes::await);
    }

    private static void await(Future<?> lane) {
        try {
            lane.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the simulation was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a connection could not be asked", e.getCause());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
