package io.keybuzz.adapters.http.marketplace.amazon;

import io.keybuzz.adapters.http.json.Fields;
import io.keybuzz.adapters.http.shared.Exchange;
import io.keybuzz.adapters.http.shared.Route;
import io.keybuzz.application.marketplace.oauth.AmazonAnswer;
import io.keybuzz.application.marketplace.oauth.AmazonConnect;
import io.keybuzz.application.marketplace.oauth.GetAmazonStatus;
import io.keybuzz.application.marketplace.oauth.Landing;
import io.keybuzz.application.marketplace.oauth.StartAmazonOAuth;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.ConnectionId;
import io.keybuzz.domain.marketplace.MarketplaceProblem;
import io.keybuzz.domain.marketplace.health.ConnectionDetail;
import io.keybuzz.domain.shared.Refusal;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * {@code /api/v1/marketplaces/amazon}. Amazon's answer comes by a browser that shows no token: whose it is, the state says, and
 * the cookie that it is the same browser. Codes and states are in no log.
 */
public final class AmazonOAuthRoutes implements Route.Group {
    private static final String AMAZON = "/api/v1/marketplaces/amazon";
    private static final String OAUTH = AMAZON + "/oauth";
    private static final int MAX_REGION = 10;
    private static final int MAX_MARKETPLACE = 32;

    private final AmazonConnect amazon;

    public AmazonOAuthRoutes(AmazonConnect amazon) {
        this.amazon = amazon;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post(OAUTH + "/start", this::start),
                Route.get(
                                OAUTH + "/callback",
                                this::callback,
                                "state",
                                "selling_partner_id",
                                "spapi_oauth_code",
                                "mws_auth_token",
                                "version")
                        .forAnybody()
                        .lenient(),
                Route.get(AMAZON + "/status", this::status, "connectionId"),
                Route.get(OAUTH + "/status", this::status, "connectionId"),
                Route.post(AMAZON + "/disconnect", this::disconnect),
                Route.post(OAUTH + "/disconnect", this::disconnect));
    }

    private void start(Exchange exchange) throws IOException {
        Fields body = exchange.body();
        StartAmazonOAuth command = new StartAmazonOAuth(
                body.text("region", MAX_REGION),
                body.text("marketplaceId", MAX_MARKETPLACE),
                body.optionalId("connectionId").map(ConnectionId::new));
        body.done();
        StartAmazonOAuth.Outcome started = amazon.start(exchange.call(), command, BrowserMark.of(exchange));
        BrowserMark.set(exchange, started.browser());
        exchange.json(200, 800, out -> out.data(started, AmazonJson::started));
    }

    private void callback(Exchange exchange) {
        AmazonAnswer answer = new AmazonAnswer(
                exchange.query().text("state").orElse(""),
                exchange.query().text("selling_partner_id").orElse(""),
                exchange.query().text("spapi_oauth_code").orElse(""),
                BrowserMark.of(exchange));
        exchange.query().done();
        exchange.replaceHeader("Location", landing(exchange, answer).url());
        exchange.empty(303);
    }

    /** A person who is not let in sees the page they began at; a program is told what is the matter. */
    private Landing landing(Exchange exchange, AmazonAnswer answer) {
        try {
            return amazon.finish(exchange.visit(), answer);
        } catch (Refusal refusal) {
            boolean isBrowser = exchange.header("Accept")
                    .filter(accepted -> accepted.contains("text/html"))
                    .isPresent();
            if (isBrowser && refusal.code() == MarketplaceProblem.OAUTH_STATE_INVALID) {
                return amazon.expired();
            }
            throw refusal;
        }
    }

    private void status(Exchange exchange) throws IOException {
        Optional<ConnectionId> wanted = exchange.query().id("connectionId").map(ConnectionId::new);
        exchange.query().done();
        Optional<ConnectionDetail> found = amazon.status(exchange.call(), new GetAmazonStatus(wanted));
        exchange.json(200, 700, out -> out.data(found, AmazonJson::status));
    }

    private void disconnect(Exchange exchange) throws IOException {
        Optional<Fields> body = exchange.optionalBody();
        Optional<ConnectionId> wanted =
                body.flatMap(given -> given.optionalId("connectionId")).map(ConnectionId::new);
        body.ifPresent(Fields::done);
        Connection ended = amazon.disconnect(exchange.call(), wanted);
        Optional<ConnectionDetail> shown = amazon.status(exchange.call(), new GetAmazonStatus(Optional.of(ended.id())));
        exchange.json(200, 700, out -> out.data(shown, AmazonJson::status));
    }
}
