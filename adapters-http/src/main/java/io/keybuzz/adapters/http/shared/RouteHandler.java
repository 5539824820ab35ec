package io.keybuzz.adapters.http.shared;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;
import io.keybuzz.adapters.http.problem.ProblemResponder;
import io.keybuzz.application.shared.once.Replayed;
import java.util.ArrayList;
import java.util.List;

/** Runs one route: caller and query are checked before it, whatever it throws is answered after it, and it is timed. */
public final class RouteHandler implements Handler {
    private final Route route;
    private final Edge edge;
    private final ProblemResponder problems;
    private final RouteTimer timer;

    private RouteHandler(Route route, Edge edge, ProblemResponder problems, RouteTimer timer) {
        this.route = route;
        this.edge = edge;
        this.problems = problems;
        this.timer = timer;
    }

    /** The endpoints of a route: its own, and HEAD beside GET, which differs in the missing body only. */
    public static List<Endpoint> endpoints(Route route, Edge edge, ProblemResponder problems, RouteTimer timer) {
        RouteHandler handler = new RouteHandler(route, edge, problems, timer);
        List<Endpoint> endpoints = new ArrayList<>(2);
        endpoints.add(
                Endpoint.create(route.method(), route.path()).addMetadata(route).handler(handler));
        if (route.method() == HandlerType.GET) {
            endpoints.add(Endpoint.create(HandlerType.HEAD, route.path()).handler(handler));
        }
        return endpoints;
    }

    private void answer(Context http) throws Exception {
        try (Exchange exchange = new Exchange(http, edge, route)) {
            try {
                route.answer().to(exchange);
            } catch (Replayed before) {
                exchange.replay(before.answer());
            }
        }
    }

    @Override
    public void handle(Context http) {
        long start = System.nanoTime();
        try {
            answer(http);
        } catch (Exception failure) {
            LateBodies.takeIn(http.req());
            problems.answer(http.res(), failure);
        } finally {
            timer.record(http.res().getStatus(), System.nanoTime() - start);
        }
    }
}
