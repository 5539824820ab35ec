package io.keybuzz.domain.shared;

/** Refusals that belong to no single context. */
public enum CommonProblem implements ProblemCode {
    INVALID_REQUEST("request/invalid", "The request cannot be read", ProblemKind.INVALID),
    INVALID_FIELDS("request/invalid-fields", "Some fields are not acceptable", ProblemKind.RULE_VIOLATED),
    INVALID_CURSOR("request/invalid-cursor", "The cursor is not one we gave", ProblemKind.INVALID),
    KEY_REUSED("request/key-reused", "The Idempotency-Key was used for another request", ProblemKind.RULE_VIOLATED),
    IN_PROGRESS("request/in-progress", "The same request is being answered", ProblemKind.CONFLICT),
    NOT_FOUND("request/not-found", "There is nothing here", ProblemKind.NOT_FOUND),
    NOT_ALLOWED("access/not-allowed", "Your role does not allow this", ProblemKind.FORBIDDEN),
    INCOMPLETE_SESSION("access/second-factor-missing", "Set up a second factor first", ProblemKind.FORBIDDEN),
    UNAUTHENTICATED("access/unauthenticated", "Log in first", ProblemKind.UNAUTHENTICATED),
    STALE_VERSION("request/stale-version", "Somebody changed this meanwhile", ProblemKind.STALE),
    UNAVAILABLE("service/unavailable", "The service cannot answer right now", ProblemKind.UNAVAILABLE);

    private final String slug;
    private final String title;
    private final ProblemKind kind;

    CommonProblem(String slug, String title, ProblemKind kind) {
        this.slug = slug;
        this.title = title;
        this.kind = kind;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public ProblemKind kind() {
        return kind;
    }
}
