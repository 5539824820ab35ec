package io.keybuzz.domain.automation;

import io.keybuzz.domain.shared.ProblemCode;
import io.keybuzz.domain.shared.ProblemKind;

/** Problem catalogue of automation. */
public enum AutomationProblem implements ProblemCode {
    INVALID_RULE("automation/invalid-rule", "The rule cannot work like this", ProblemKind.RULE_VIOLATED),
    RULE_NOT_FOUND("automation/rule-not-found", "There is no such rule", ProblemKind.NOT_FOUND),
    TOO_MANY_RULES("automation/too-many-rules", "There are too many rules already", ProblemKind.CONFLICT),
    INVALID_ORDER("automation/invalid-order", "The order does not name every rule once", ProblemKind.RULE_VIOLATED),
    INVALID_BACKTEST(
            "automation/invalid-backtest", "The rule cannot be tried over that time", ProblemKind.RULE_VIOLATED),
    BACKTEST_RUNNING("automation/backtest-running", "A rule is being tried already", ProblemKind.CONFLICT),
    DRAFT_NOT_FOUND("automation/draft-not-found", "There is no such draft", ProblemKind.NOT_FOUND),
    DRAFT_SETTLED("automation/draft-settled", "The draft was used or discarded already", ProblemKind.CONFLICT),
    INVALID_DRAFT("automation/invalid-draft", "The draft cannot be kept", ProblemKind.RULE_VIOLATED),
    INVALID_GUIDANCE("automation/invalid-guidance", "The writer cannot be told this", ProblemKind.RULE_VIOLATED),
    NOTHING_TO_ANSWER("automation/nothing-to-answer", "There is no message to answer", ProblemKind.CONFLICT),
    WRITER_FAILED("automation/writer-failed", "No answer could be written", ProblemKind.UPSTREAM_FAILED);

    private final String slug;
    private final String title;
    private final ProblemKind kind;

    AutomationProblem(String slug, String title, ProblemKind kind) {
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
