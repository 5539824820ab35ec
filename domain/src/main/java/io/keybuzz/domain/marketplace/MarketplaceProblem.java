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
    CHANNEL_CANNOT_SEND("marketplace/channel-cannot-send", "The channel takes no answers", ProblemKind.CONFLICT),
    CONNECTION_NOT_FOUND("marketplace/connection-not-found", "There is no such connection", ProblemKind.NOT_FOUND),
    CONNECTION_NOT_USABLE("marketplace/connection-not-usable", "The connection is not connected", ProblemKind.CONFLICT);

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
