package io.keybuzz.adapters.marketplace.fnac;

import io.keybuzz.adapters.marketplace.shared.http.ChannelAnswer;
import io.keybuzz.adapters.marketplace.shared.http.ChannelHttp;
import io.keybuzz.adapters.marketplace.shared.http.TokenBuckets;
import io.keybuzz.adapters.marketplace.shared.polled.Credentials;
import io.keybuzz.adapters.marketplace.shared.polled.Faults;
import io.keybuzz.adapters.marketplace.shared.polled.TokenMemory;
import io.keybuzz.adapters.marketplace.shared.polled.TokenMemory.Token;
import io.keybuzz.adapters.marketplace.shared.xml.XmlText;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.health.ChannelTrouble;
import io.keybuzz.domain.marketplace.health.ChannelTrouble.Kind;
import io.keybuzz.domain.marketplace.port.SecretStore;
import io.keybuzz.domain.marketplace.secret.StoredSecret;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Fnac's services. The code of an expired token is not published, so any error of a whole answer is taken for one, once: a
 * query may be asked again, and an update too as long as no item was answered for (reference/marketplaces.md §5).
 */
final class FnacApi {
    private static final String NAMESPACE = "http://www.fnac.com/schemas/mp-dialog.xsd";
    private static final Duration UNSAID = Duration.ofMinutes(10);

    /** Fnac publishes no limit. */
    private static final TokenBuckets.Plan PLAN = new TokenBuckets.Plan("api", 2, 120);

    private final ChannelHttp http;
    private final Credentials credentials;
    private final InstantSource time;
    private final URI address;
    private final TokenMemory tokens;
    private final TokenBuckets buckets;

    FnacApi(ChannelHttp http, SecretStore secrets, InstantSource time, URI address) {
        this.http = http;
        this.credentials = new Credentials(secrets);
        this.time = time;
        this.address = address;
        this.tokens = new TokenMemory(time);
        this.buckets = new TokenBuckets(time);
    }

    /** Signs in anew and tells which shop the credentials are of. @throws ChannelTrouble if they are refused */
    String shop(Connection connection) {
        StoredSecret secret = credentials.of(connection);
        signIn(connection, secret);
        return Credentials.value(secret, "shop_id");
    }

    /**
     * Asks a query.
     *
     * @param attributes of the query, each with a blank before it
     * @param item the name of the elements it is about
     * @return an answer that is well
     * @throws ChannelTrouble for an answer that is an error, and for anything else that goes wrong
     */
    FnacAnswer query(Connection connection, String service, String attributes, String content, String item) {
        FnacAnswer answer = ask(connection, service, attributes, content, item);
        if (answer.failed()) {
            answer = ask(connection, service, attributes, content, item);
        }
        if (answer.failed() && !answer.says(FnacAnswer.NOT_FOUND)) {
            throw ChannelTrouble.of(
                    Kind.BROKEN_ANSWER,
                    answer.code(),
                    "Fnac refuses the query " + service + " (" + answer.code() + ")");
        }
        return answer;
    }

    /** Updates one message, a second time only when the first answer says that nothing was looked at. */
    FnacAnswer update(Connection connection, String content) {
        FnacAnswer answer = ask(connection, "messages_update", "", content, "message");
        return answer.failed() && answer.items().isEmpty()
                ? ask(connection, "messages_update", "", content, "message")
                : answer;
    }

    /** Has a token in hand. Whoever gets trouble from here knows that nothing but signing in was tried. */
    void signedIn(Connection connection) {
        token(connection, credentials.of(connection));
    }

    private FnacAnswer ask(Connection connection, String service, String attributes, String content, String item) {
        StoredSecret secret = credentials.of(connection);
        String token = token(connection, secret);
        String request = "<" + service + " xmlns=\"" + NAMESPACE + "\" partner_id=\""
                + XmlText.escape(Credentials.value(secret, "partner_id")) + "\" shop_id=\""
                + XmlText.escape(Credentials.value(secret, "shop_id")) + "\" token=\"" + XmlText.escape(token) + "\""
                + attributes + ">" + content + "</" + service + ">";
        FnacAnswer answer = FnacAnswer.read(post(connection, service, request), service, item);
        if (answer.failed()) {
            tokens.forget(connection, token);
        }
        return answer;
    }

    private String token(Connection connection, StoredSecret secret) {
        return tokens.token(connection, secret, () -> signIn(connection, secret));
    }

    private Token signIn(Connection connection, StoredSecret secret) {
        Instant asked = time.instant();
        String request = "<auth xmlns=\"" + NAMESPACE + "\"><partner_id>"
                + XmlText.escape(Credentials.value(secret, "partner_id")) + "</partner_id><shop_id>"
                + XmlText.escape(Credentials.value(secret, "shop_id")) + "</shop_id><key>"
                + XmlText.escape(Credentials.value(secret, "key")) + "</key></auth>";
        FnacAnswer answer = FnacAnswer.read(post(connection, "auth", request), "auth", "item");
        Optional<String> token = answer.frame().text("token");
        if (answer.failed() || token.isEmpty()) {
            throw ChannelTrouble.of(
                    Kind.CREDENTIALS_REFUSED,
                    "auth-refused",
                    "Fnac refuses the partner, shop and key: check them in the seller space");
        }
        Instant until = answer.frame()
                .text("validity")
                .flatMap(FnacTimes::read)
                .filter(end -> end.isAfter(asked))
                .orElse(asked.plus(UNSAID));
        return new Token(token.get(), until);
    }

    private ChannelAnswer post(Connection connection, String service, String body) {
        buckets.take(connection.id(), PLAN);
        ChannelAnswer answer = http.send(HttpRequest.newBuilder(URI.create(address + "/api.php/" + service))
                .header("Content-Type", "text/xml; charset=utf-8")
                .header("Accept", "text/xml")
                .POST(HttpRequest.BodyPublishers.ofString("<?xml version=\"1.0\" encoding=\"utf-8\"?>" + body))
                .build());
        if (answer.status() == 429) {
            buckets.empty(connection.id(), PLAN, answer.retryAfter(time.instant()));
        }
        return Faults.passing(answer, time.instant());
    }
}
