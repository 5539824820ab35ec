package io.keybuzz.adapters.http;

import io.keybuzz.adapters.http.json.ByteSink;
import io.keybuzz.adapters.http.problem.ProblemDocument;
import io.keybuzz.adapters.http.problem.ProblemResponder;
import io.keybuzz.adapters.http.problem.TransportProblem;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Errors that Jetty answers itself (broken requests, headers too large, stopping) as problem documents instead of HTML. */
final class JettyProblems extends ErrorHandler {
    private final StandardHeaders headers;

    JettyProblems(StandardHeaders headers) {
        this.headers = headers;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        HttpFields.Mutable answer = response.getHeaders();
        if (!answer.contains(ProblemResponder.REQUEST_ID)) {
            headers.apply(request.getHeaders(), answer);
        }
        ProblemDocument problem = ProblemDocument.of(TransportProblem.of(response.getStatus()));
        ByteSink body = problem.render(answer.get(ProblemResponder.REQUEST_ID));
        response.setStatus(problem.status());
        if (problem.status() == 503) {
            answer.put(HttpHeader.RETRY_AFTER, 1);
        }
        answer.put(HttpHeader.CONTENT_TYPE, ProblemDocument.MEDIA_TYPE);
        answer.put(HttpHeader.CONTENT_LENGTH, body.size());
        response.write(true, ByteBuffer.wrap(body.array(), 0, body.size()), callback);
        return true;
    }
}
