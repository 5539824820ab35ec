package io.keybuzz.adapters.marketplace.rakuten;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.keybuzz.adapters.marketplace.shared.http.ChannelAnswer;
import io.keybuzz.adapters.marketplace.shared.http.ChannelHttp;
import io.keybuzz.adapters.marketplace.shared.http.TokenBuckets;
import io.keybuzz.adapters.marketplace.shared.polled.Credentials;
import io.keybuzz.adapters.marketplace.shared.polled.Faults;
import io.keybuzz.adapters.marketplace.shared.xml.XmlBroken;
import io.keybuzz.adapters.marketplace.shared.xml.XmlNode;
import io.keybuzz.adapters.marketplace.shared.xml.XmlReader;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.health.ChannelTrouble;
import io.keybuzz.domain.marketplace.health.ChannelTrouble.Kind;
import io.keybuzz.domain.marketplace.port.SecretStore;
import io.keybuzz.domain.marketplace.secret.StoredSecret;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Rakuten's sales web services. The password is part of every address, so addresses are never told, logged or kept. The
 * hourly quota is disguised as refused rights; told apart by its words (reference/marketplaces.md §6).
 */
final class RakutenApi {
    static final String TO_DO_LIST = "getitemtodolist";
    static final String ITEM = "getiteminfos";
    static final String SALES = "getcurrentsales";
    static final String WRITE = "contactuseraboutitem";

    private static final Map<String, String> VERSIONS =
            Map.of(TO_DO_LIST, "2011-09-01", ITEM, "2017-08-07", SALES, "2017-08-07", WRITE, "2011-02-02");

    /** Rakuten publishes no figure; this keeps a burst of ours from using up the hour. */
    private static final TokenBuckets.Plan PLAN = new TokenBuckets.Plan("sales_ws", 2, 200);

    private static final int SPREAD_SECONDS = 300;

    private final ChannelHttp http;
    private final Credentials credentials;
    private final InstantSource time;
    private final URI address;
    private final TokenBuckets buckets;

    RakutenApi(ChannelHttp http, SecretStore secrets, InstantSource time, URI address) {
        this.http = http;
        this.credentials = new Credentials(secrets);
        this.time = time;
        this.address = address;
        this.buckets = new TokenBuckets(time);
    }

    /** What was answered, to the letter, and what it says if it can be read. */
    record Answer(byte[] bytes, Optional<XmlNode> root) {
        /** The {@code response} part. @throws ChannelTrouble if the answer cannot be read */
        XmlNode response() {
            return root.flatMap(node -> node.child("response")).orElseThrow(Faults::unreadable);
        }
    }

    /** Whose account the credentials are. */
    String login(Connection connection) {
        return Credentials.value(credentials.of(connection), "login");
    }

    /** Asks once. @throws ChannelTrouble for an error response, however it is dressed, and for anything but an answer */
    Answer ask(Connection connection, String action, Map<String, String> parameters) {
        HttpRequest request = request(credentials.of(connection), action, parameters);
        buckets.take(connection.id(), PLAN);
        ChannelAnswer answer = action.equals(WRITE) ? http.sendOnce(request) : http.send(request);
        Optional<XmlNode> root = read(answer);
        root.filter(node -> node.name().equals("errorresponse"))
                .flatMap(node -> node.child("error"))
                .ifPresent(error -> {
                    throw trouble(connection, error);
                });
        if (answer.status() == 429) {
            buckets.empty(connection.id(), PLAN, answer.retryAfter(time.instant()));
        }
        return new Answer(Faults.passing(answer, time.instant()).body(), root);
    }

    private static Optional<XmlNode> read(ChannelAnswer answer) {
        try {
            return Optional.of(XmlReader.read(answer.body()));
        } catch (XmlBroken broken) {
            return Optional.empty();
        }
    }

    private HttpRequest request(StoredSecret secret, String action, Map<String, String> parameters) {
        StringBuilder query = new StringBuilder("action=" + action);
        add(query, "login", Credentials.value(secret, "login"));
        add(query, "pwd", Credentials.value(secret, "token"));
        add(query, "version", VERSIONS.getOrDefault(action, ""));
        parameters.forEach((name, value) -> add(query, name, value));
        return HttpRequest.newBuilder(URI.create(address + "/sales_ws?" + query))
                .GET()
                .build();
    }

    private static void add(StringBuilder query, String name, String value) {
        query.append('&').append(name).append('=').append(URLEncoder.encode(value, ISO_8859_1));
    }

    private ChannelTrouble trouble(Connection connection, XmlNode error) {
        String code = error.text("code").orElse("");
        if (isQuota(error)) {
            Duration wait = untilNextHour(connection);
            buckets.empty(connection.id(), PLAN, Optional.of(wait));
            return ChannelTrouble.throttled(
                    "hourly-quota", "Rakuten has answered as often as it does within an hour", Optional.of(wait));
        }
        if (code.equals("InvalidUserRights")) {
            return ChannelTrouble.of(
                    Kind.CREDENTIALS_REFUSED, "invalid-user-rights", "Rakuten refuses the login or its token");
        }
        return code.equals("ParameterError")
                        || error.text("type").filter("Sender"::equals).isPresent()
                ? ChannelTrouble.of(Kind.NOT_ALLOWED, "parameter-error", "Rakuten does not take the request")
                : ChannelTrouble.of(Kind.UNAVAILABLE, "server-error", "Rakuten fails at the moment");
    }

    private static boolean isQuota(XmlNode error) {
        String words = (error.text("message").orElse("") + " "
                        + error.text("details", "detail").orElse(""))
                .toLowerCase(Locale.ROOT);
        return words.contains("quota") || words.contains("maximum number of requests");
    }

    /** Quotas begin anew with the hour; connections come back spread over its first minutes, each at its own. */
    private Duration untilNextHour(Connection connection) {
        Instant now = time.instant();
        Instant next = now.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
        int spread = Math.floorMod(connection.id().hashCode(), SPREAD_SECONDS);
        return Duration.between(now, next).plusSeconds(spread);
    }
}
