package io.keybuzz.bootstrap.stress;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongFunction;

/** Requests from many connections at once, until told to stop. */
final class Load implements AutoCloseable {
    private final Figures figures = new Figures();
    private final List<Thread> clients = new ArrayList<>();
    private final AtomicLong next = new AtomicLong();
    private final int port;
    private final long start = System.nanoTime();
    private volatile boolean over;

    private Load(int port) {
        this.port = port;
    }

    /** Every client asks again when it is answered, after a pause that is half as long for some and half as long again for others. */
    static Load closed(int port, int clients, Duration pause, LongFunction<byte[]> requests) {
        Load load = new Load(port);
        load.run(clients, wire -> {
            load.ask(wire, requests.apply(load.next.getAndIncrement()));
            load.rest(pause);
        });
        return load;
    }

    /** So many requests a second, whether or not the ones before are answered, as long as a client is free. */
    static Load open(int port, int clients, double perSecond, LongFunction<byte[]> requests) {
        Load load = new Load(port);
        double apart = TimeUnit.SECONDS.toNanos(1) / perSecond;
        load.run(clients, wire -> {
            long number = load.next.getAndIncrement();
            long due = load.start + (long) (number * apart);
            for (long wait = due - System.nanoTime(); wait > 0 && !load.over; wait = due - System.nanoTime()) {
                LockSupport.parkNanos(wait);
            }
            if (!load.over) {
                load.ask(wire, requests.apply(number));
            }
        });
        return load;
    }

    private void run(int count, Turn turn) {
        for (int i = 0; i < count; i++) {
            Thread client = new Thread(
                    null,
                    () -> {
                        try (Wire wire = new Wire(port)) {
                            while (!over) {
                                turn.with(wire);
                            }
                        }
                    },
                    "client-" + i,
                    128 * 1024);
            client.setDaemon(true);
            clients.add(client);
        }
        clients.forEach(Thread::start);
    }

    private void rest(Duration pause) {
        if (!pause.isZero()) {
            long end = System.nanoTime()
                    + (long) (pause.toNanos() * ThreadLocalRandom.current().nextDouble(0.5, 1.5));
            for (long left = end - System.nanoTime(); left > 0 && !over; left = end - System.nanoTime()) {
                LockSupport.parkNanos(Math.min(left, TimeUnit.MILLISECONDS.toNanos(100)));
            }
        }
    }

    private void ask(Wire wire, byte[] request) {
        try {
            figures.add(wire.send(request));
        } catch (IOException unanswered) {
            figures.broken(String.valueOf(unanswered.getMessage()));
        }
    }

    /** Goes on for so long, and tells what came back. */
    Figures during(Duration time) throws InterruptedException {
        Sizes.pass(time);
        return stop();
    }

    Figures stop() throws InterruptedException {
        over = true;
        figures.took(Duration.ofNanos(System.nanoTime() - start));
        for (Thread client : clients) {
            client.join(TimeUnit.SECONDS.toMillis(30));
        }
        return figures;
    }

    @Override
    public void close() throws InterruptedException {
        stop();
    }

    private interface Turn {
        void with(Wire wire);
    }
}
