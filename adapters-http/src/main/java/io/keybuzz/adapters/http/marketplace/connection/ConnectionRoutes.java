package io.keybuzz.adapters.http.marketplace.connection;

import io.keybuzz.adapters.http.json.Fields;
import io.keybuzz.adapters.http.json.Scalars;
import io.keybuzz.adapters.http.json.Uuids;
import io.keybuzz.adapters.http.json.Words;
import io.keybuzz.adapters.http.shared.Creation;
import io.keybuzz.adapters.http.shared.Exchange;
import io.keybuzz.adapters.http.shared.Route;
import io.keybuzz.application.marketplace.connection.ChangeConnection;
import io.keybuzz.application.marketplace.connection.ConnectionDesk;
import io.keybuzz.application.marketplace.connection.CreateConnection;
import io.keybuzz.application.marketplace.connection.DisconnectConnection;
import io.keybuzz.application.marketplace.connection.GetConnection;
import io.keybuzz.application.marketplace.connection.ListConnections;
import io.keybuzz.application.marketplace.connection.PollConnection;
import io.keybuzz.application.marketplace.connection.ReplaceCredentials;
import io.keybuzz.domain.marketplace.ChannelAccount;
import io.keybuzz.domain.marketplace.ConnectionId;
import io.keybuzz.domain.marketplace.MarketplaceProblem;
import io.keybuzz.domain.marketplace.Provider;
import io.keybuzz.domain.marketplace.health.ConnectionDetail;
import io.keybuzz.domain.marketplace.secret.Credentials;
import io.keybuzz.domain.shared.Channel;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code /api/v1/connections}: the accounts a tenant's messages come from. */
public final class ConnectionRoutes implements Route.Group {
    private static final String CONNECTIONS = "/api/v1/connections";
    private static final String CONNECTION = CONNECTIONS + "/{connectionId}";
    private static final Words<Provider> PROVIDERS = Words.of(Provider.class);
    private static final Words<Channel> CHANNELS = Words.of(Channel.class);
    private static final int MAX_NAME = 100;
    private static final int MAX_TEXT = 200;

    private final ConnectionDesk desk;

    public ConnectionRoutes(ConnectionDesk desk) {
        this.desk = desk;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(CONNECTIONS, this::list),
                Route.create(CONNECTIONS, this::create),
                Route.get(CONNECTION, this::get),
                Route.patch(CONNECTION, this::change),
                Route.put(CONNECTION + "/credentials", this::replaceCredentials),
                Route.post(CONNECTION + "/poll", this::poll),
                Route.post(CONNECTION + "/disconnect", this::disconnect));
    }

    private void list(Exchange exchange) throws IOException {
        exchange.query().done();
        List<ConnectionDetail> found = desk.list(exchange.call(), new ListConnections());
        ConnectionJson json = new ConnectionJson(exchange.now());
        exchange.json(200, 256 + 700 * found.size(), out -> out.page(found, null, json::detail));
    }

    private Creation<ConnectionDetail> create(Exchange exchange) throws IOException {
        Fields body = exchange.body();
        CreateConnection command = new CreateConnection(
                body.word("provider", PROVIDERS),
                body.changedWord("channel", CHANNELS),
                body.text("name", MAX_NAME),
                new ChannelAccount(
                        body.optionalText("accountId", MAX_TEXT),
                        body.optionalText("region", MAX_TEXT),
                        body.optionalText("host", MAX_TEXT),
                        Scalars.texts(body, "settings", Credentials.MOST, MAX_TEXT)),
                credentials(body));
        body.done();
        ConnectionJson json = new ConnectionJson(exchange.now());
        return Creation.of(
                        call -> desk.create(call, command),
                        detail -> CONNECTIONS + "/" + detail.connection().id(),
                        json::detail)
                .asItIs((call, place) ->
                        desk.get(call, new GetConnection(connectionId(place.substring(CONNECTIONS.length() + 1)))));
    }

    private void get(Exchange exchange) throws IOException {
        exchange.query().done();
        show(exchange, desk.get(exchange.call(), new GetConnection(connectionId(exchange))));
    }

    private void change(Exchange exchange) throws IOException {
        ConnectionId id = connectionId(exchange);
        Fields body = exchange.body();
        Optional<String> name = body.changedText("name", MAX_NAME);
        Optional<Map<String, String>> settings = Scalars.changedTexts(body, "settings", Credentials.MOST, MAX_TEXT);
        Optional<Credentials> credentials = Scalars.changedTexts(
                        body, "credentials", Credentials.MOST, Credentials.MAX_LENGTH)
                .map(Credentials::new);
        body.done();
        show(
                exchange,
                desk.change(
                        exchange.call(),
                        new ChangeConnection(id, name, settings, credentials, exchange.expectedVersion())));
    }

    private void replaceCredentials(Exchange exchange) throws IOException {
        ConnectionId id = connectionId(exchange);
        Fields body = exchange.body();
        Credentials credentials = credentials(body);
        body.done();
        show(exchange, desk.replaceCredentials(exchange.call(), new ReplaceCredentials(id, credentials)));
    }

    private void poll(Exchange exchange) throws IOException {
        ConnectionDetail detail = desk.poll(exchange.call(), new PollConnection(connectionId(exchange)));
        ConnectionJson json = new ConnectionJson(exchange.now());
        exchange.json(202, 700, out -> out.data(detail, json::detail));
    }

    private void disconnect(Exchange exchange) throws IOException {
        ConnectionId id = connectionId(exchange);
        desk.disconnect(exchange.call(), new DisconnectConnection(id));
        show(exchange, desk.get(exchange.call(), new GetConnection(id)));
    }

    private static Credentials credentials(Fields body) {
        return new Credentials(Scalars.texts(body, "credentials", Credentials.MOST, Credentials.MAX_LENGTH));
    }

    private static void show(Exchange exchange, ConnectionDetail detail) throws IOException {
        ConnectionJson json = new ConnectionJson(exchange.now());
        exchange.version(detail.connection().version()).json(200, 700, out -> out.data(detail, json::detail));
    }

    private static ConnectionId connectionId(Exchange exchange) {
        return connectionId(exchange.path("connectionId"));
    }

    private static ConnectionId connectionId(String text) {
        return Uuids.parse(text)
                .map(ConnectionId::new)
                .orElseThrow(() -> MarketplaceProblem.CONNECTION_NOT_FOUND.refuse("There is no such connection"));
    }
}
