package io.keybuzz.adapters.http;

import io.keybuzz.adapters.http.problem.ProblemResponder;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.jspecify.annotations.Nullable;

/** The headers of every answer, errors of the server itself included: encoded once, and CORS only for origins we know. */
final class StandardHeaders {
    private static final HttpField VARY = new PreEncodedHttpField(HttpHeader.VARY, "Origin");
    private static final HttpField EXPOSED = new PreEncodedHttpField(
            "Access-Control-Expose-Headers",
            "Idempotency-Replayed, Location, Retry-After, " + ProblemResponder.REQUEST_ID);

    private final List<HttpField> fixed;
    private final Set<String> origins;

    StandardHeaders(Set<String> origins, boolean overTls) {
        this.origins = origins;
        List<HttpField> fields = new ArrayList<>(List.of(
                new PreEncodedHttpField("X-Content-Type-Options", "nosniff"),
                new PreEncodedHttpField(HttpHeader.CACHE_CONTROL, "no-store"),
                new PreEncodedHttpField("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"),
                new PreEncodedHttpField("Referrer-Policy", "no-referrer"),
                new PreEncodedHttpField("X-Frame-Options", "DENY")));
        if (overTls) {
            fields.add(new PreEncodedHttpField(HttpHeader.STRICT_TRANSPORT_SECURITY, "max-age=31536000"));
        }
        if (!origins.isEmpty()) {
            fields.add(VARY);
        }
        this.fixed = List.copyOf(fields);
    }

    /** Sets them all. @return whether the origin may use the answer */
    boolean apply(HttpFields request, HttpFields.Mutable response) {
        for (HttpField field : fixed) {
            response.add(field);
        }
        response.add(new HttpField(
                ProblemResponder.REQUEST_ID, RequestIds.choose(request.get(ProblemResponder.REQUEST_ID))));
        return allow(request.get(HttpHeader.ORIGIN), response);
    }

    private boolean allow(@Nullable String origin, HttpFields.Mutable response) {
        if (origin == null || !origins.contains(origin)) {
            return false;
        }
        response.put("Access-Control-Allow-Origin", origin);
        response.put(EXPOSED);
        return true;
    }
}
