package io.keybuzz.testkit.fake;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * A server on a free port of this machine that answers as its handler says, keeps a journal of what it was asked, and
 * misbehaves as planned: the nth call of a route from now on, so that a test is the same each time.
 */
public final class FakeServer implements AutoCloseable {
    static {
        // without it, every answer waits 40 ms for a packet of the other side's
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final Handler handler;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final List<Call> journal = new CopyOnWriteArrayList<>();
    private final List<Planned> plan = Collections.synchronizedList(new ArrayList<>());

    private FakeServer(Handler handler) throws IOException {
        this.handler = handler;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.start();
    }

    /** Answers a request; called by several threads. */
    @FunctionalInterface
    public interface Handler {
        Reply answer(Call call);
    }

    public static FakeServer start(Handler handler) {
        try {
            return new FakeServer(handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without a slash at its end. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Misbehaves for one of the calls that are wanted. @param nth 1 for the next of them */
    public void misbehave(Predicate<Call> wanted, int nth, Fault fault) {
        plan.add(new Planned(wanted, nth, fault));
    }

    /** Misbehaves for the next call whose path ends like this. */
    public void misbehave(String pathEnd, Fault fault) {
        misbehave(call -> call.path().endsWith(pathEnd), 1, fault);
    }

    /** Nothing that was planned happens any more. */
    public void forgive() {
        plan.clear();
    }

    /** Everything that was asked, in order. */
    public List<Call> journal() {
        return List.copyOf(journal);
    }

    /** Forgets everything that was asked so far. */
    public void forget() {
        journal.clear();
    }

    /** How often something was asked. */
    public long count(String method, String pathEnd) {
        return journal.stream()
                .filter(call -> call.method().equals(method) && call.path().endsWith(pathEnd))
                .count();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            Call call = read(exchange);
            journal.add(call);
            Fault fault = next(call);
            if (fault == null) {
                say(exchange, handler.answer(call));
            } else {
                misbehave(exchange, call, fault);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Call read(HttpExchange exchange) throws IOException {
        Map<String, List<String>> headers = new HashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
        return new Call(
                exchange.getRequestMethod(),
                exchange.getRequestURI(),
                headers,
                exchange.getRequestBody().readAllBytes());
    }

    private @org.jspecify.annotations.Nullable Fault next(Call call) {
        synchronized (plan) {
            for (Planned planned : List.copyOf(plan)) {
                if (planned.wanted.test(call) && --planned.left == 0) {
                    plan.remove(planned);
                    return planned.fault;
                }
            }
        }
        return null;
    }

    private void misbehave(HttpExchange exchange, Call call, Fault fault) throws IOException, InterruptedException {
        if (fault instanceof Fault.Instead instead) {
            say(exchange, instead.reply());
        } else if (fault instanceof Fault.After after) {
            handler.answer(call);
            say(exchange, after.reply());
        } else if (fault instanceof Fault.First first) {
            first.what().run();
            say(exchange, handler.answer(call));
        } else if (fault instanceof Fault.Late late) {
            closed.await(late.by().toMillis(), TimeUnit.MILLISECONDS);
            say(exchange, handler.answer(call));
        } else if (fault instanceof Fault.HangUpAfter) {
            handler.answer(call);
        } else if (fault instanceof Fault.Meanwhile meanwhile) {
            handler.answer(call);
            meanwhile.what().run();
        } else if (fault instanceof Fault.CutOff) {
            cutOff(exchange, handler.answer(call));
        } else if (fault instanceof Fault.Drip) {
            drip(exchange, handler.answer(call));
        } else if (fault instanceof Fault.BrokenGzip) {
            say(exchange, handler.answer(call).header("Content-Encoding", "gzip"));
        }
    }

    private static void say(HttpExchange exchange, Reply reply) throws IOException {
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(reply.status(), reply.body().length == 0 ? -1 : reply.body().length);
        if (reply.body().length > 0) {
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(reply.body());
            }
        }
    }

    private static void cutOff(HttpExchange exchange, Reply reply) throws IOException {
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(reply.status(), reply.body().length + 100L);
        exchange.getResponseBody().write(reply.body(), 0, reply.body().length / 2);
        exchange.getResponseBody().flush();
    }

    private void drip(HttpExchange exchange, Reply reply) throws IOException, InterruptedException {
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(reply.status(), 0);
        do {
            exchange.getResponseBody().write(' ');
            exchange.getResponseBody().flush();
        } while (!closed.await(1, TimeUnit.SECONDS));
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private static final class Planned {
        private final Predicate<Call> wanted;
        private final Fault fault;
        private int left;

        Planned(Predicate<Call> wanted, int left, Fault fault) {
            this.wanted = wanted;
            this.left = left;
            this.fault = fault;
        }
    }
}
