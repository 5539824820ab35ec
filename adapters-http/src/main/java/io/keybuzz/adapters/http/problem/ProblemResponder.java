package io.keybuzz.adapters.http.problem;

import io.javalin.http.HttpResponseException;
import io.keybuzz.adapters.http.json.ByteSink;
import io.keybuzz.domain.shared.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.io.EofException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns whatever a route, Javalin or the JVM threw into a problem document. What nobody expected is logged here, once, and
 * shown as {@code service/failure} with nothing but the request's id.
 */
public final class ProblemResponder {
    /** The header that carries the request's id in both directions. */
    public static final String REQUEST_ID = "X-Request-Id";

    private static final Logger LOG = LoggerFactory.getLogger(ProblemResponder.class);

    /** Answers with the problem behind a failure, unless an answer is already under way. */
    public void answer(HttpServletResponse response, Throwable failure) {
        String instance = Optional.ofNullable(response.getHeader(REQUEST_ID)).orElse("unknown");
        if (response.isCommitted()) {
            LOG.debug("request {} was cut short", instance, failure);
            return;
        }
        ProblemDocument problem = explain(failure, instance);
        try {
            send(response, problem, instance);
        } catch (IOException gone) {
            LOG.debug("request {}: nobody there to read the answer", instance, gone);
        }
    }

    private static void send(HttpServletResponse response, ProblemDocument problem, String instance)
            throws IOException {
        response.setStatus(problem.status());
        response.setHeader("Content-Type", ProblemDocument.MEDIA_TYPE);
        if (problem.status() == 401) {
            response.setHeader("WWW-Authenticate", "Bearer");
        }
        Map<String, Object> facts = problem.facts();
        if (facts.get("retryAfter") instanceof Number seconds) {
            response.setHeader("Retry-After", Long.toString(seconds.longValue()));
        }
        if (facts.get("allow") instanceof String methods) {
            response.setHeader("Allow", methods);
        }
        ByteSink body = problem.render(instance);
        response.setContentLength(body.size());
        response.getOutputStream().write(body.array(), 0, body.size());
    }

    private static ProblemDocument explain(Throwable failure, String instance) {
        if (failure instanceof Refusal refusal) {
            return ProblemDocument.of(refusal);
        }
        if (failure instanceof HttpResponseException refused && refused.getStatus() < 500) {
            return withAllow(TransportProblem.of(refused.getStatus()), refused);
        }
        if (failure instanceof HttpException broken && broken.getCode() < 500) {
            return ProblemDocument.of(TransportProblem.of(broken.getCode()));
        }
        if (failure instanceof IOException && failure.getCause() instanceof TimeoutException) {
            return ProblemDocument.of(TransportProblem.TIMEOUT);
        }
        if (failure instanceof EofException) {
            return ProblemDocument.of(TransportProblem.BAD_REQUEST);
        }
        LOG.error("request {} failed", instance, failure);
        return ProblemDocument.of(TransportProblem.FAILURE);
    }

    private static ProblemDocument withAllow(TransportProblem problem, HttpResponseException refused) {
        ProblemDocument plain = ProblemDocument.of(problem);
        if (problem != TransportProblem.METHOD_NOT_ALLOWED) {
            return plain;
        }
        String methods = String.join(", ", refused.getDetails().values());
        return new ProblemDocument(
                plain.code(), plain.title(), plain.status(), plain.detail(), Map.of("allow", methods));
    }
}
