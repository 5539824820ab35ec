package io.keybuzz.domain.marketplace;

import io.keybuzz.domain.shared.ProblemCode;
import io.keybuzz.domain.shared.ProblemKind;

/** Problem catalogue of the marketplace context. */
public enum MarketplaceProblem implements ProblemCode {
    RAW_TOO_LARGE("marketplace/raw-too-large", "The message is too large", ProblemKind.TOO_LARGE),
    ADDRESS_UNKNOWN("marketplace/address-unknown", "Nobody receives mail at this address", ProblemKind.NOT_FOUND),
    BAD_SIGNATURE("marketplace/bad-signature", "The signature does not fit the message", ProblemKind.UNAUTHENTICATED),
    CONTENT_BLOCKED(
            "marketplace/content-blocked", "The channel forbids what the answer says", ProblemKind.RULE_VIOLATED),
    CONNECTION_NOT_FOUND("marketplace/connection-not-found", "There is no such connection", ProblemKind.NOT_FOUND),
    CONNECTION_NOT_USABLE("marketplace/connection-not-usable", "The connection is not connected", ProblemKind.CONFLICT),
    ACCOUNT_TAKEN("marketplace/account-taken", "The seller account is connected already", ProblemKind.CONFLICT),
    CONNECTION_REFUSED(
            "marketplace/connection-refused", "The connection cannot be made like this", ProblemKind.INVALID),
    TOO_MANY_CONNECTIONS("marketplace/too-many-connections", "There are enough connections", ProblemKind.CONFLICT),
    POLLED_JUST_NOW("marketplace/polled-just-now", "The channel was asked a moment ago", ProblemKind.LIMITED),
    SECRETS_UNAVAILABLE(
            "marketplace/secrets-unavailable", "Credentials cannot be kept right now", ProblemKind.UNAVAILABLE),
    MESSAGE_NOT_FOUND("marketplace/message-not-found", "There is no such answer", ProblemKind.NOT_FOUND),
    NOT_IN_DOUBT("marketplace/not-in-doubt", "What became of this message is known", ProblemKind.CONFLICT),
    ORDER_UNKNOWN("marketplace/order-unknown", "The channel knows no such order", ProblemKind.NOT_FOUND),
    CHANNEL_TROUBLE(
            "marketplace/channel-trouble", "The channel does not answer as it should", ProblemKind.UPSTREAM_FAILED),
    UNKNOWN_MARKETPLACE(
            "marketplace/unknown-marketplace", "There is no such region or marketplace", ProblemKind.RULE_VIOLATED),
    OAUTH_STATE_INVALID("marketplace/oauth-state-invalid", "The link is not good any more", ProblemKind.INVALID);

    private final String slug;
    private final String title;
    private final ProblemKind kind;

    MarketplaceProblem(String slug, String title, ProblemKind kind) {
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
