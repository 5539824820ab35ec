package io.keybuzz.adapters.marketplace.shared.rest;

import io.keybuzz.adapters.marketplace.shared.http.ChannelAnswer;
import io.keybuzz.domain.marketplace.health.ChannelTrouble;
import io.keybuzz.domain.marketplace.health.ChannelTrouble.Kind;

/** What a status means, where a channel does not mean something else by it. */
public final class Statuses {
    private Statuses() {}

    /** The answer to a read, if it is one. @throws ChannelTrouble if it is not */
    public static ChannelAnswer read(ChannelAnswer answer) {
        if (answer.isSuccess()) {
            return answer;
        }
        throw trouble(answer);
    }

    /** What an answer other than a success means. */
    public static ChannelTrouble trouble(ChannelAnswer answer) {
        int status = answer.status();
        if (isBlockedAtEdge(answer)) {
            return ChannelTrouble.of(
                    Kind.UNAVAILABLE,
                    "blocked-at-edge",
                    "The channel's firewall takes KeyBuzz for a robot; the credentials are not in question");
        }
        if (status == 401) {
            return ChannelTrouble.of(
                    Kind.CREDENTIALS_REFUSED,
                    "credentials-refused",
                    "The channel refuses the connection's credentials");
        }
        if (status == 403) {
            return ChannelTrouble.of(Kind.NOT_ALLOWED, "not-allowed", "The channel does not allow this to the account");
        }
        if (status >= 500) {
            return ChannelTrouble.of(Kind.UNAVAILABLE, "channel-fails", "The channel says that it fails");
        }
        return ChannelTrouble.of(
                Kind.BROKEN_ANSWER, "request-refused", "The channel does not take what KeyBuzz asked: " + status);
    }

    /** A firewall in front of the channel answers, not the channel: nothing got through (reference/marketplaces.md §8). */
    static boolean isBlockedAtEdge(ChannelAnswer answer) {
        return answer.status() == 403
                && (answer.isHtml()
                        || answer.header("cf-mitigated").isPresent()
                        || answer.utf8().contains("bot-need-challenge"));
    }
}
