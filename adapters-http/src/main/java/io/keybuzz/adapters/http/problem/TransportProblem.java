package io.keybuzz.adapters.http.problem;

/** What goes wrong before or around a route; the status is HTTP's own, so it is no {@code ProblemCode} of the domain. */
public enum TransportProblem {
    BAD_REQUEST("request/malformed", "The request breaks the rules of HTTP", 400),
    NOT_FOUND("request/not-found", "There is nothing here", 404),
    METHOD_NOT_ALLOWED("request/method-not-allowed", "This resource does not know the method", 405),
    TIMEOUT("request/timeout", "The request did not arrive in time", 408),
    TOO_LARGE("request/body-too-large", "The body is too large", 413),
    URI_TOO_LONG("request/uri-too-long", "The address is too long", 414),
    EXPECTATION_FAILED("request/expectation-failed", "The expectation cannot be met", 417),
    UPGRADE_REQUIRED("request/upgrade-required", "Another protocol is needed", 426),
    HEADERS_TOO_LARGE("request/headers-too-large", "The headers are too large", 431),
    FAILURE("service/failure", "Something went wrong on our side", 500),
    NOT_IMPLEMENTED("request/method-unknown", "The method is unknown", 501),
    STOPPING("service/unavailable", "The service cannot answer right now", 503),
    VERSION_NOT_SUPPORTED("request/version-not-supported", "This version of HTTP is not spoken here", 505);

    private final String slug;
    private final String title;
    private final int status;

    TransportProblem(String slug, String title, int status) {
        this.slug = slug;
        this.title = title;
        this.status = status;
    }

    public String slug() {
        return slug;
    }

    public String title() {
        return title;
    }

    public int status() {
        return status;
    }

    /** The entry for a status the server chose by itself; 400 or 500 for one without an entry. */
    public static TransportProblem of(int status) {
        for (TransportProblem problem : values()) {
            if (problem.status == status) {
                return problem;
            }
        }
        return status >= 400 && status < 500 ? BAD_REQUEST : FAILURE;
    }
}
