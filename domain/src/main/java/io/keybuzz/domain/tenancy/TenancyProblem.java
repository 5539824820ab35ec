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
    TENANT_CLOSED("tenancy/tenant-closed", "The tenant is closed for good", ProblemKind.CONFLICT),
    ILLEGAL_MOVE("tenancy/illegal-move", "The tenant cannot become that", ProblemKind.CONFLICT),
    INVALID_NAME("tenancy/invalid-name", "The name is not acceptable", ProblemKind.RULE_VIOLATED),
    USER_NOT_FOUND("tenancy/user-not-found", "There is no such user", ProblemKind.NOT_FOUND),
    OWN_ACCOUNT("tenancy/own-account", "Nobody does this to their own account", ProblemKind.CONFLICT),
    LAST_OWNER("tenancy/last-owner", "The tenant would be left without an owner", ProblemKind.CONFLICT),
    USER_INACTIVE("tenancy/user-inactive", "The user is deactivated", ProblemKind.CONFLICT),
    ALREADY_JOINED("tenancy/already-joined", "The user has accepted an invitation already", ProblemKind.CONFLICT),
    NOT_YET_JOINED("tenancy/not-yet-joined", "The user has not accepted the invitation yet", ProblemKind.CONFLICT),
    WEAK_PASSWORD("tenancy/weak-password", "The password is too easy to guess", ProblemKind.RULE_VIOLATED),
    WRONG_PASSWORD("tenancy/wrong-password", "The current password is wrong", ProblemKind.RULE_VIOLATED),
    TEAM_NOT_FOUND("tenancy/team-not-found", "There is no such team", ProblemKind.NOT_FOUND),
    UNKNOWN_TEAM("tenancy/unknown-team", "One of the teams does not exist", ProblemKind.RULE_VIOLATED),
    TEAM_NAME_TAKEN("tenancy/team-name-taken", "Another team has this name", ProblemKind.CONFLICT),
    MEMBER_NOT_FOUND("tenancy/member-not-found", "The user is not in the team", ProblemKind.NOT_FOUND),
    API_KEY_NOT_FOUND("tenancy/api-key-not-found", "There is no such API key", ProblemKind.NOT_FOUND),
    TOO_MANY_ATTEMPTS("tenancy/too-many-attempts", "Too many wrong passwords", ProblemKind.LIMITED),
    SESSION_OVER("tenancy/session-over", "The session is over; log in again", ProblemKind.UNAUTHENTICATED),
    SESSION_NOT_FOUND("tenancy/session-not-found", "There is no such session", ProblemKind.NOT_FOUND),
    LINK_NOT_VALID("tenancy/link-not-valid", "The link was used, has expired or is none of ours", ProblemKind.GONE),
    SECOND_FACTOR_NEEDED("tenancy/second-factor-needed", "The login needs a second step", ProblemKind.FORBIDDEN),
    SECOND_FACTOR_ON("tenancy/second-factor-on", "Two-factor authentication is on already", ProblemKind.CONFLICT),
    SECOND_FACTOR_OFF("tenancy/second-factor-off", "Two-factor authentication is not on", ProblemKind.CONFLICT),
    SECOND_FACTOR_REQUIRED(
            "tenancy/second-factor-required", "This account may not go without a second factor", ProblemKind.FORBIDDEN),
    MFA_TOKEN_NOT_VALID(
            "tenancy/mfa-token-not-valid", "The login is over, too old or none of ours", ProblemKind.UNAUTHENTICATED),
    WRONG_CODE("tenancy/wrong-code", "The code is wrong or was used before", ProblemKind.RULE_VIOLATED),
    TOO_MANY_CODES("tenancy/too-many-codes", "Too many wrong codes", ProblemKind.LIMITED),
    TOO_MANY_MAILS("tenancy/too-many-mails", "Too many mails to this user", ProblemKind.LIMITED),
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
