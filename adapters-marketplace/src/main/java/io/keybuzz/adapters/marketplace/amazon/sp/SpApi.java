package io.keybuzz.adapters.marketplace.amazon.sp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.keybuzz.adapters.marketplace.shared.http.ChannelAnswer;
import io.keybuzz.adapters.marketplace.shared.http.ChannelHttp;
import io.keybuzz.adapters.marketplace.shared.http.TokenBuckets;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.health.ChannelTrouble;
import io.keybuzz.domain.marketplace.health.ChannelTrouble.Kind;
import io.keybuzz.domain.marketplace.oauth.SellerRegion;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.OptionalDouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the interface within its budgets. A refused token is replaced once and the question repeated once: a refused question was
 * not answered, so it can be put again whatever it is. Nothing else is repeated here.
 */
final class SpApi {
    static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Logger LOG = LoggerFactory.getLogger(SpApi.class);
    private static final String AGENT = "KeyBuzz/1.0 (Language=Java/17; Platform=Linux)";
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final Duration SKEW = Duration.ofSeconds(60);

    private final ChannelHttp http;
    private final AmazonSettings endpoints;
    private final SellerTokens tokens;
    private final TokenBuckets buckets;
    private final InstantSource time;

    SpApi(ChannelHttp http, AmazonSettings endpoints, SellerTokens tokens, TokenBuckets buckets, InstantSource time) {
        this.http = http;
        this.endpoints = endpoints;
        this.tokens = tokens;
        this.buckets = buckets;
        this.time = time;
    }

    /**
     * The body of a success, missing where it has none.
     *
     * @throws ChannelTrouble for everything else
     */
    JsonNode ask(Connection connection, SpRequest request) {
        return answered(connection, request)
                .orElseThrow(() -> ChannelTrouble.of(
                        Kind.NOT_ALLOWED, "not-found", "Amazon does not know what was asked for (status 404)"));
    }

    /** The same, with nothing where Amazon has nothing of this name. */
    Optional<JsonNode> find(Connection connection, SpRequest request) {
        return answered(connection, request);
    }

    /** Where this connection's region is. */
    URI address(Connection connection) {
        SellerRegion region = connection
                .account()
                .region()
                .flatMap(SellerRegion::of)
                .orElseThrow(() -> ChannelTrouble.of(
                        Kind.NOT_ALLOWED, "region-missing", "The connection has no region; connect the account again"));
        URI address = endpoints.regions().get(region);
        if (address == null) {
            throw new IllegalStateException("no endpoint for region " + region);
        }
        return address;
    }

    private Optional<JsonNode> answered(Connection connection, SpRequest request) {
        String token = tokens.token(connection);
        ChannelAnswer answer = send(connection, request, token);
        if (SpFaults.refusesToken(answer) && tokens.refused(connection, token)) {
            answer = send(connection, request, tokens.token(connection));
        }
        if (answer.status() == 404) {
            return Optional.empty();
        }
        if (!answer.isSuccess()) {
            LOG.debug("amazon answered {} to {}, request {}", answer.status(), request, requestId(answer));
            throw SpFaults.trouble(answer, time.instant());
        }
        return Optional.of(json(answer));
    }

    private ChannelAnswer send(Connection connection, SpRequest request, String token) {
        buckets.take(connection.id(), request.plan());
        HttpRequest.Builder http = HttpRequest.newBuilder(URI.create(address(connection) + request.target()))
                .header("x-amz-access-token", token)
                .header("x-amz-date", STAMP.format(time.instant()))
                .header("User-Agent", AGENT)
                .header("Accept", "application/json")
                .method(
                        request.method(),
                        request.body()
                                .map(body -> BodyPublishers.ofString(body.toString()))
                                .orElseGet(BodyPublishers::noBody));
        request.body().ifPresent(body -> http.header("Content-Type", "application/json"));
        ChannelAnswer answer = this.http.send(http.build());
        learn(connection, request, answer);
        return answer;
    }

    private void learn(Connection connection, SpRequest request, ChannelAnswer answer) {
        rate(answer).ifPresent(rate -> buckets.adopt(connection.id(), request.plan(), rate));
        if (answer.status() == 429) {
            buckets.empty(connection.id(), request.plan(), answer.retryAfter(time.instant()));
        }
        answer.header("Date").ifPresent(date -> compare(date, time.instant()));
    }

    private static OptionalDouble rate(ChannelAnswer answer) {
        try {
            double rate = answer.header("x-amzn-RateLimit-Limit")
                    .map(Double::parseDouble)
                    .orElse(0.0);
            return rate > 0 && Double.isFinite(rate) ? OptionalDouble.of(rate) : OptionalDouble.empty();
        } catch (NumberFormatException senseless) {
            return OptionalDouble.empty();
        }
    }

    /** Tokens do not depend on it, but a clock that is wrong loses orders elsewhere. */
    private static void compare(String date, Instant now) {
        try {
            Instant there = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            if (Duration.between(now, there).abs().compareTo(SKEW) > 0) {
                LOG.debug("our clock and amazon's differ: {} here, {} there", now, there);
            }
        } catch (DateTimeParseException senseless) {
            LOG.debug("amazon's date cannot be read");
        }
    }

    private static String requestId(ChannelAnswer answer) {
        return answer.header("x-amzn-RequestId")
                .filter(id -> id.length() <= 100)
                .orElse("-");
    }

    private static JsonNode json(ChannelAnswer answer) {
        if (answer.body().length == 0) {
            return MissingNode.getInstance();
        }
        try {
            if (!answer.isHtml()) {
                return JSON.readTree(answer.utf8());
            }
        } catch (JsonProcessingException notJson) {
            LOG.debug("amazon's answer is no JSON, request {}", requestId(answer));
        }
        throw ChannelTrouble.of(Kind.BROKEN_ANSWER, "answer-broken", "Amazon's answer cannot be read");
    }
}
