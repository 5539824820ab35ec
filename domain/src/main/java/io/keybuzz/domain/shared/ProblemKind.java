package io.keybuzz.domain.shared;

/** What sort of refusal a problem is; the HTTP status follows from the kind and from nothing else. */
public enum ProblemKind {
    INVALID(400),
    UNAUTHENTICATED(401),
    FORBIDDEN(403),
    NOT_FOUND(404),
    CONFLICT(409),
    GONE(410),
    STALE(412),
    TOO_LARGE(413),
    UNSUPPORTED(415),
    RULE_VIOLATED(422),
    LIMITED(429),
    UPSTREAM_FAILED(502),
    UNAVAILABLE(503);

    private final int status;

    ProblemKind(int status) {
        this.status = status;
    }

    /** The HTTP status code (RFC 9110). */
    public int status() {
        return status;
    }
}
