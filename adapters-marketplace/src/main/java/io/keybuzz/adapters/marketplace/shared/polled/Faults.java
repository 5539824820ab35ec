package io.keybuzz.adapters.marketplace.shared.polled;

import io.keybuzz.adapters.marketplace.shared.http.ChannelAnswer;
import io.keybuzz.domain.marketplace.SendOutcome;
import io.keybuzz.domain.marketplace.health.ChannelTrouble;
import io.keybuzz.domain.marketplace.health.ChannelTrouble.Kind;
import java.time.Instant;

/** What the status of an answer means where a channel has no opinion of its own, and what trouble means for a message. */
public final class Faults {
    private static final int TOO_MANY = 429;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;

    private Faults() {}

    /**
     * Lets an answer pass that may be read.
     *
     * @throws ChannelTrouble for any status but success, and for HTML, which is an edge's page and nobody's answer
     */
    public static ChannelAnswer passing(ChannelAnswer answer, Instant now) {
        int status = answer.status();
        if (status == TOO_MANY) {
            throw ChannelTrouble.throttled(
                    "too-many-requests", "The channel asks to slow down", answer.retryAfter(now));
        }
        if (status >= 500) {
            throw ChannelTrouble.of(Kind.UNAVAILABLE, "status-" + status, "The channel fails at the moment");
        }
        if (answer.isHtml()) {
            throw answer.isSuccess()
                    ? ChannelTrouble.of(Kind.BROKEN_ANSWER, "html", "The channel answers with a page instead of data")
                    : ChannelTrouble.of(Kind.UNAVAILABLE, "edge-page", "The channel's protection turns us away");
        }
        if (status == UNAUTHORIZED || status == FORBIDDEN) {
            throw ChannelTrouble.of(
                    Kind.CREDENTIALS_REFUSED, "status-" + status, "The channel refuses the credentials");
        }
        if (!answer.isSuccess()) {
            throw ChannelTrouble.of(
                    Kind.BROKEN_ANSWER, "status-" + status, "The channel gives an answer we do not know");
        }
        return answer;
    }

    /** An answer that cannot be read. */
    public static ChannelTrouble unreadable() {
        return ChannelTrouble.of(Kind.BROKEN_ANSWER, "broken-xml", "The channel's answer is cut off or no XML");
    }

    /** What became of a message whose sending ran into trouble. */
    public static SendOutcome ofSending(ChannelTrouble trouble) {
        return switch (trouble.kind()) {
            case UNREACHABLE, THROTTLED, CREDENTIALS_REFUSED, ACCESS_WITHDRAWN, APPLICATION_REFUSED ->
                new SendOutcome.NotSent(trouble.safeMessage());
            case NOT_ALLOWED -> new SendOutcome.Rejected(trouble.safeMessage());
            case INTERRUPTED, UNAVAILABLE, BROKEN_ANSWER -> new SendOutcome.Ambiguous(trouble.safeMessage());
        };
    }
}
