package io.keybuzz.adapters.marketplace.amazon.sp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.keybuzz.adapters.marketplace.shared.http.ChannelAnswer;
import io.keybuzz.domain.marketplace.health.ChannelTrouble;
import io.keybuzz.domain.marketplace.health.ChannelTrouble.Kind;
import java.time.Instant;

/** What an answer that is no success means (reference/marketplaces.md §2.5). Nothing of what it says is passed on. */
final class SpFaults {
    private SpFaults() {}

    /** Whether another token may help: anything but an order that does not allow the action, a wrong path, or an edge's page. */
    static boolean refusesToken(ChannelAnswer answer) {
        if (answer.status() == 401) {
            return true;
        }
        JsonNode error = error(answer);
        return answer.status() == 403 && error.path("code").asText().equals("Unauthorized") && !isAboutOrder(error);
    }

    static ChannelTrouble trouble(ChannelAnswer answer, Instant now) {
        int status = answer.status();
        if (status == 429) {
            return ChannelTrouble.throttled(
                    "quota-exceeded",
                    "Amazon was asked too often; it is left alone for a while",
                    answer.retryAfter(now));
        }
        if (status >= 500) {
            return ChannelTrouble.of(Kind.UNAVAILABLE, "amazon-fails", "Amazon says that it fails right now");
        }
        if (status == 401 || status == 403) {
            return forbidden(answer);
        }
        if (status >= 300 && status < 400) {
            return ChannelTrouble.of(Kind.BROKEN_ANSWER, "unexpected-redirect", "Amazon sends us elsewhere");
        }
        return ChannelTrouble.of(
                Kind.NOT_ALLOWED,
                status == 404 ? "not-found" : "request-refused",
                "Amazon refuses the request (status " + status + ")");
    }

    private static ChannelTrouble forbidden(ChannelAnswer answer) {
        JsonNode error = error(answer);
        if (error.isMissingNode()) {
            return ChannelTrouble.of(Kind.UNAVAILABLE, "blocked-at-the-edge", "Amazon's edge does not let us through");
        }
        if (isAboutOrder(error)) {
            return ChannelTrouble.of(
                    Kind.NOT_ALLOWED, "not-allowed-for-order", "Amazon does not allow this for the order (any more)");
        }
        if (error.path("code").asText().equals("MissingAuthenticationToken")) {
            return ChannelTrouble.of(Kind.NOT_ALLOWED, "wrong-path", "Amazon does not know what was asked for");
        }
        return ChannelTrouble.of(
                Kind.NOT_ALLOWED,
                "role-missing",
                "This account or our application lacks a role at Amazon; check the authorised roles in Seller Central");
    }

    private static boolean isAboutOrder(JsonNode error) {
        return error.path("message").asText().contains("amazonOrderId");
    }

    private static JsonNode error(ChannelAnswer answer) {
        try {
            return SpApi.JSON.readTree(answer.utf8()).path("errors").path(0);
        } catch (JsonProcessingException notJson) {
            return SpApi.JSON.missingNode();
        }
    }
}
