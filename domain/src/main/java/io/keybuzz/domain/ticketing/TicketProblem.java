package io.keybuzz.domain.ticketing;

import io.keybuzz.domain.shared.ProblemCode;
import io.keybuzz.domain.shared.ProblemKind;

/** Problem catalogue of ticketing. */
public enum TicketProblem implements ProblemCode {
    TICKET_NOT_FOUND("ticketing/ticket-not-found", "There is no such ticket", ProblemKind.NOT_FOUND),
    INVALID_TICKET("ticketing/invalid-ticket", "The ticket cannot be opened like this", ProblemKind.RULE_VIOLATED),
    INVALID_BODY("ticketing/invalid-body", "The message text is not acceptable", ProblemKind.RULE_VIOLATED);

    private final String slug;
    private final String title;
    private final ProblemKind kind;

    TicketProblem(String slug, String title, ProblemKind kind) {
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
