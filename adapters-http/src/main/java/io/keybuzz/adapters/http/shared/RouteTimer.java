package io.keybuzz.adapters.http.shared;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** Counts and times the answers of one route by status, as {@code keybuzz_http_requests_seconds}. */
public final class RouteTimer {
    private static final int STATUSES = 600;

    private final MeterRegistry registry;
    private final String method;
    private final String route;
    private final AtomicReferenceArray<Timer> timers = new AtomicReferenceArray<>(STATUSES);

    /** @param route the path template, never the path: its values would be without end */
    public RouteTimer(MeterRegistry registry, String method, String route) {
        this.registry = registry;
        this.method = method;
        this.route = route;
    }

    public void record(int status, long nanos) {
        Timer timer = timers.get(status % STATUSES);
        if (timer == null) {
            timer = register(status);
            timers.set(status % STATUSES, timer);
        }
        timer.record(nanos, TimeUnit.NANOSECONDS);
    }

    private Timer register(int status) {
        return Timer.builder("keybuzz.http.requests")
                .description("Answered requests")
                .tag("method", method)
                .tag("route", route)
                .tag("status", Integer.toString(status))
                .register(registry);
    }
}
