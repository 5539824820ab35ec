package io.keybuzz.adapters.http;

import io.keybuzz.adapters.http.health.HealthProbe;
import java.util.concurrent.Semaphore;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Turns callers of the API away while too many are in, or wait for the database, before their token, their body or anything else
 * is looked at: saying no further in costs nearly as much as saying yes, and then those who are in get nowhere. Fewer are let in
 * than there are threads, so that there is always one to say no or that we are alive. Requests with a body have places of their
 * own, because a body may come slowly and hold its place for long.
 */
final class Crowd extends Handler.Wrapper {
    private static final String API = "/api/";

    private final HealthProbe probe;
    private final JettyProblems problems;
    private final Semaphore plain;
    private final Semaphore withBody;

    /** @param threads there are to answer with */
    Crowd(HealthProbe probe, JettyProblems problems, int threads, Handler next) {
        super(next);
        this.probe = probe;
        this.problems = problems;
        this.plain = new Semaphore(Math.max(1, threads / 4));
        this.withBody = new Semaphore(Math.max(1, threads * 5 / 8));
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (!Request.getPathInContext(request).startsWith(API)) {
            return super.handle(request, response, callback);
        }
        Semaphore places = hasBody(request) ? withBody : plain;
        if (probe.crowded() || !places.tryAcquire()) {
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE_503);
            return problems.handle(request, response, callback);
        }
        Request.addCompletionListener(request, failure -> places.release());
        return super.handle(request, response, callback);
    }

    private static boolean hasBody(Request request) {
        return request.getLength() != 0
                && (request.getHeaders().contains(HttpHeader.CONTENT_LENGTH)
                        || request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING));
    }
}
