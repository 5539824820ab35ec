package io.keybuzz.adapters.http.problem;

import io.keybuzz.domain.shared.ProblemCode;
import io.keybuzz.domain.shared.ProblemKind;

/** Refusals of the edge that have a kind of their own: what was sent cannot be taken. */
public enum HttpProblem implements ProblemCode {
    TOO_MANY_REQUESTS("request/too-many", "Too many requests", ProblemKind.LIMITED),
    UNREADABLE_BODY("request/unreadable-body", "The body cannot be read", ProblemKind.INVALID),
    UNSUPPORTED_BODY("request/unsupported-body", "The body is of a type we do not take", ProblemKind.UNSUPPORTED),
    BODY_TOO_LARGE("request/body-too-large", "The body is too large", ProblemKind.TOO_LARGE);

    private final String slug;
    private final String title;
    private final ProblemKind kind;

    HttpProblem(String slug, String title, ProblemKind kind) {
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
