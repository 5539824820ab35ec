package io.keybuzz.adapters.http.health;

import com.fasterxml.jackson.core.io.SerializedString;
import io.keybuzz.adapters.http.shared.Exchange;
import io.keybuzz.adapters.http.shared.Route;
import io.keybuzz.adapters.http.throttle.Pace;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;

/** {@code /health}, {@code /health/db}, {@code /health/ready} and {@code /metrics}. {@code /health} never touches the database. */
public final class HealthRoutes implements Route.Group {
    private static final SerializedString STATUS = new SerializedString("status");
    private static final SerializedString UPTIME = new SerializedString("uptime");
    private static final SerializedString VERSION = new SerializedString("version");
    private static final SerializedString ENV = new SerializedString("env");

    private final About about;
    private final HealthProbe probe;
    private final BooleanSupplier taking;
    private final PrometheusMeterRegistry metrics;

    /** What {@code /health} says. */
    public record About(String version, String environment, Instant startedAt) {}

    /** @param taking whether the server takes new requests; false from the moment it is told to stop */
    public HealthRoutes(About about, HealthProbe probe, BooleanSupplier taking, PrometheusMeterRegistry metrics) {
        this.about = about;
        this.probe = probe;
        this.taking = taking;
        this.metrics = metrics;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/health", this::alive).forAnybody().paced(Pace.FREE),
                Route.get("/health/db", exchange -> state(exchange, probe.databaseAnswers()))
                        .forAnybody()
                        .paced(Pace.FREE),
                Route.get(
                                "/health/ready",
                                exchange -> state(
                                        exchange, taking.getAsBoolean() && probe.ready() && probe.databaseAnswers()))
                        .forAnybody()
                        .paced(Pace.FREE),
                Route.get("/metrics", this::metrics).forAnybody().paced(Pace.FREE));
    }

    private void alive(Exchange exchange) throws IOException {
        long seconds = Duration.between(about.startedAt(), exchange.now()).toSeconds();
        exchange.json(200, 128, out -> {
            out.open();
            out.text("status", "ok");
            out.number(UPTIME, seconds);
            out.text(VERSION, about.version());
            out.text(ENV, about.environment());
            out.close();
        });
    }

    private static void state(Exchange exchange, boolean well) throws IOException {
        exchange.json(well ? 200 : 503, 64, out -> {
            out.open();
            out.text(STATUS, well ? "ok" : "unavailable");
            out.close();
        });
    }

    private void metrics(Exchange exchange) throws IOException {
        exchange.bytes(
                200, "text/plain;version=0.0.4;charset=utf-8", metrics.scrape().getBytes(StandardCharsets.UTF_8));
    }
}
