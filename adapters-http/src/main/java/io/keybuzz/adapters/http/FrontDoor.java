package io.keybuzz.adapters.http;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** The first to see a request: gives every answer its headers and answers the questions browsers ask before cross-origin calls. */
final class FrontDoor extends Handler.Wrapper {
    private static final String METHOD_OVERRIDE = "X-HTTP-Method-Override";
    private static final String REQUESTED_METHOD = "Access-Control-Request-Method";

    private final StandardHeaders headers;
    private final Farewell farewell;

    FrontDoor(StandardHeaders headers, Farewell farewell, Handler next) {
        super(next);
        this.headers = headers;
        this.farewell = farewell;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        HttpFields asked = request.getHeaders();
        boolean allowed = headers.apply(asked, response.getHeaders());
        farewell.met(response.getHeaders());
        if (isPreflight(request, asked)) {
            preflight(allowed, response, callback);
            return true;
        }
        return super.handle(asked.contains(METHOD_OVERRIDE) ? plain(request) : request, response, callback);
    }

    /** Javalin would believe the header, and a request would be routed by another method than proxies and logs saw. */
    private static Request plain(Request request) {
        HttpFields headers =
                HttpFields.build(request.getHeaders()).remove(METHOD_OVERRIDE).asImmutable();
        return new Request.Wrapper(request) {
            @Override
            public HttpFields getHeaders() {
                return headers;
            }
        };
    }

    private static boolean isPreflight(Request request, HttpFields asked) {
        return request.getMethod().equals("OPTIONS")
                && asked.contains(HttpHeader.ORIGIN)
                && asked.contains(REQUESTED_METHOD);
    }

    private static void preflight(boolean allowed, Response response, Callback callback) {
        if (allowed) {
            response.getHeaders()
                    .put("Access-Control-Allow-Methods", "GET, HEAD, POST, PUT, PATCH, DELETE")
                    .put(
                            "Access-Control-Allow-Headers",
                            "Authorization, Content-Type, Idempotency-Key, If-Match, If-Unmodified-Since-Message, X-Request-Id")
                    .put("Access-Control-Max-Age", "600");
        }
        response.setStatus(204);
        callback.succeeded();
    }
}
