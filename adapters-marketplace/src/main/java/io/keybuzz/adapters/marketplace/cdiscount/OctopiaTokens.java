package io.keybuzz.adapters.marketplace.cdiscount;

import com.fasterxml.jackson.databind.JsonNode;
import io.keybuzz.adapters.marketplace.shared.http.ChannelAnswer;
import io.keybuzz.adapters.marketplace.shared.http.TokenBuckets.Plan;
import io.keybuzz.adapters.marketplace.shared.rest.Budget;
import io.keybuzz.adapters.marketplace.shared.rest.Credentials;
import io.keybuzz.adapters.marketplace.shared.rest.Json;
import io.keybuzz.adapters.marketplace.shared.rest.Statuses;
import io.keybuzz.domain.marketplace.ConnectionId;
import io.keybuzz.domain.marketplace.health.ChannelTrouble;
import io.keybuzz.domain.marketplace.health.ChannelTrouble.Kind;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Access tokens, in memory only: one per connection and version of its credentials, asked for by one thread at a time, and
 * used until a minute before their end. Octopia gives at most 500 an hour.
 */
final class OctopiaTokens {
    private static final Duration MARGIN = Duration.ofSeconds(60);
    private static final Duration LONGEST = Duration.ofHours(2);
    private static final List<Plan> PLAN = List.of(new Plan("token", 500.0 / 3600, 20));

    private final Budget budget;
    private final InstantSource time;
    private final URI endpoint;
    private final Map<ConnectionId, Slot> slots = new ConcurrentHashMap<>();

    OctopiaTokens(Budget budget, InstantSource time, URI endpoint) {
        this.budget = budget;
        this.time = time;
        this.endpoint = endpoint;
    }

    /** The token to use now. @param refused one that the channel does not take any more, never given back again */
    String token(ConnectionId connection, Credentials credentials, Optional<String> refused) {
        return slots.computeIfAbsent(connection, id -> new Slot()).token(connection, credentials, refused);
    }

    /** What one connection has; its lock is held while it asks. */
    private final class Slot {
        private Optional<Token> token = Optional.empty();

        synchronized String token(ConnectionId connection, Credentials credentials, Optional<String> refused) {
            Instant now = time.instant();
            token = token.filter(known -> known.version == credentials.version())
                    .filter(known -> now.isBefore(known.until))
                    .filter(known -> !Optional.of(known.value).equals(refused));
            Token current = token.orElseGet(() -> ask(connection, credentials, now));
            token = Optional.of(current);
            return current.value;
        }
    }

    private Token ask(ConnectionId connection, Credentials credentials, Instant now) {
        String form = "grant_type=client_credentials&client_id=" + encode(credentials.value("client_id"))
                + "&client_secret=" + encode(credentials.value("client_secret"));
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        JsonNode answer = Json.of(granted(budget.send(connection, request, PLAN)));
        String value =
                Json.text(answer, "access_token").filter(Credentials::isPlain).orElseThrow(Json::unreadable);
        Duration life = Duration.ofSeconds(answer.path("expires_in").asLong(0));
        Duration bounded = life.compareTo(LONGEST) > 0 ? LONGEST : life;
        return new Token(value, credentials.version(), now.plus(bounded).minus(MARGIN));
    }

    /** Keycloak answers 400 or 401 to credentials it does not know. */
    private static ChannelAnswer granted(ChannelAnswer answer) {
        if ((answer.status() == 400 || answer.status() == 401) && !answer.isHtml()) {
            throw ChannelTrouble.of(
                    Kind.CREDENTIALS_REFUSED, "token-refused", "Octopia refuses the connection's client id and secret");
        }
        return Statuses.read(answer);
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** It does not print itself. */
    private static final class Token {
        private final String value;
        private final long version;
        private final Instant until;

        Token(String value, long version, Instant until) {
            this.value = value;
            this.version = version;
            this.until = until;
        }
    }
}
