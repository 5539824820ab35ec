package io.keybuzz.adapters.marketplace.amazon.sp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.keybuzz.adapters.marketplace.shared.http.ChannelAnswer;
import io.keybuzz.adapters.marketplace.shared.http.ChannelHttp;
import io.keybuzz.domain.marketplace.health.ChannelTrouble;
import io.keybuzz.domain.marketplace.health.ChannelTrouble.Kind;
import io.keybuzz.domain.marketplace.oauth.AmazonApplication;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Asks Login with Amazon for tokens, once each time. A refused grant is the seller's matter, a refused client is ours and
 * everybody's, and what Amazon says about them is not passed on (reference/marketplaces.md §2.3).
 */
final class LwaClient {
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(24);

    private final ChannelHttp http;
    private final URI address;
    private final InstantSource time;

    LwaClient(ChannelHttp http, URI address, InstantSource time) {
        this.http = http;
        this.address = address;
        this.time = time;
    }

    LwaToken refresh(AmazonApplication application, String refreshToken) {
        return ask(application, Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));
    }

    LwaToken exchange(AmazonApplication application, String code, String redirectUri) {
        return ask(application, Map.of("grant_type", "authorization_code", "code", code, "redirect_uri", redirectUri));
    }

    private LwaToken ask(AmazonApplication application, Map<String, String> grant) {
        Map<String, String> form = new LinkedHashMap<>(grant);
        form.put("client_id", application.clientId());
        form.put("client_secret", application.clientSecret());
        ChannelAnswer answer = http.send(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded;charset=UTF-8")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(form)))
                .build());
        JsonNode body = json(answer);
        if (!answer.isSuccess()) {
            throw trouble(answer, body.path("error").asText());
        }
        String access = body.path("access_token").asText();
        if (access.isEmpty()) {
            throw broken();
        }
        Optional<String> refresh =
                Optional.of(body.path("refresh_token").asText()).filter(text -> !text.isEmpty());
        return new LwaToken(access, refresh, lifetime(body.path("expires_in").asLong()));
    }

    /** Amazon is believed, within reason. */
    private static Duration lifetime(long seconds) {
        long held = Math.max(SHORTEST.toSeconds(), Math.min(LONGEST.toSeconds(), seconds));
        return Duration.ofSeconds(held);
    }

    private ChannelTrouble trouble(ChannelAnswer answer, String code) {
        if (answer.status() == 429) {
            return ChannelTrouble.throttled(
                    "token-throttled", "Amazon was asked too often for tokens", answer.retryAfter(time.instant()));
        }
        return switch (code) {
            case "invalid_grant" ->
                ChannelTrouble.of(
                        Kind.ACCESS_WITHDRAWN,
                        "access-withdrawn",
                        "Amazon's consent has ended; connect the account again");
            case "invalid_client", "unauthorized_client" ->
                ChannelTrouble.of(
                        Kind.APPLICATION_REFUSED,
                        "application-refused",
                        "Amazon does not accept our application right now; nothing is wrong with this account");
            case "access_denied" ->
                ChannelTrouble.of(Kind.CREDENTIALS_REFUSED, "access-denied", "Amazon denies access to this account");
            case "invalid_request", "invalid_scope", "unsupported_grant_type" ->
                ChannelTrouble.of(
                        Kind.NOT_ALLOWED, "token-request-refused", "Amazon does not understand how we ask for access");
            default -> unknown(answer);
        };
    }

    private static ChannelTrouble unknown(ChannelAnswer answer) {
        return answer.status() >= 500 || answer.isHtml()
                ? ChannelTrouble.of(Kind.UNAVAILABLE, "token-unavailable", "Amazon gives no tokens right now")
                : broken();
    }

    private static JsonNode json(ChannelAnswer answer) {
        try {
            return SpApi.JSON.readTree(answer.utf8());
        } catch (JsonProcessingException notJson) {
            if (answer.isSuccess()) {
                throw broken();
            }
            return SpApi.JSON.createObjectNode();
        }
    }

    private static ChannelTrouble broken() {
        return ChannelTrouble.of(Kind.BROKEN_ANSWER, "token-answer-broken", "Amazon's answer makes no sense");
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
