package io.keybuzz.domain.tenancy;

import io.keybuzz.domain.shared.ProblemCode;
import io.keybuzz.domain.shared.ProblemKind;

/** Problem catalogue of tenancy. */
public enum TenancyProblem implements ProblemCode {
    BAD_CREDENTIALS("tenancy/bad-credentials", "E-mail address or password is wrong", ProblemKind.UNAUTHENTICATED),
    ACCOUNT_CLOSED("tenancy/account-closed", "This account may not work at the moment", ProblemKind.FORBIDDEN),
    TENANT_REQUIRED("tenancy/tenant-required", "This address has accounts with several tenants", ProblemKind.CONFLICT),
    LOGIN_BUSY("tenancy/login-busy", "Too many logins at once", ProblemKind.UNAVAILABLE),
    INVALID_SLUG("tenancy/invalid-slug", "The slug is not acceptable", ProblemKind.RULE_VIOLATED),
    TENANT_NOT_FOUND("tenancy/tenant-not-found", "There is no such tenant", ProblemKind.NOT_FOUND),
    SLUG_TAKEN("tenancy/slug-taken", "Another tenant has this slug", ProblemKind.CONFLICT),
    EMAIL_TAKEN("tenancy/email-taken", "Another user has this e-mail address", ProblemKind.CONFLICT),
    SEED_REFUSED("tenancy/seed-refused", "Demo data has no place in production", ProblemKind.FORBIDDEN);

    private final String slug;
    private final String title;
    private final ProblemKind kind;

    TenancyProblem(String slug, String title, ProblemKind kind) {
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
