package io.keybuzz.domain.billing;

import io.keybuzz.domain.shared.ProblemCode;
import io.keybuzz.domain.shared.ProblemKind;

/** Problem catalogue of billing. */
public enum BillingProblem implements ProblemCode {
    QUOTA_EXCEEDED("billing/quota-exceeded", "The quota of this month is used up", ProblemKind.LIMITED),
    INVALID_PLAN("billing/invalid-plan", "The plan is not acceptable", ProblemKind.RULE_VIOLATED),
    TERMS_NOT_YOURS("billing/terms-not-yours", "Prices are not set by who pays them", ProblemKind.FORBIDDEN),
    CURRENCY_IN_USE("billing/currency-in-use", "This month was charged in another currency", ProblemKind.CONFLICT),
    INVALID_PERIOD("billing/invalid-period", "This is not a month", ProblemKind.RULE_VIOLATED),
    STATEMENT_NOT_FOUND("billing/statement-not-found", "There is no such statement", ProblemKind.NOT_FOUND);

    private final String slug;
    private final String title;
    private final ProblemKind kind;

    BillingProblem(String slug, String title, ProblemKind kind) {
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
