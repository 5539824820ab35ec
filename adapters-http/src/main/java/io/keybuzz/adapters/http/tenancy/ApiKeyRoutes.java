package io.keybuzz.adapters.http.tenancy;

import io.keybuzz.adapters.http.json.Fields;
import io.keybuzz.adapters.http.shared.Creation;
import io.keybuzz.adapters.http.shared.Exchange;
import io.keybuzz.adapters.http.shared.Route;
import io.keybuzz.application.tenancy.keys.ApiKeyring;
import io.keybuzz.application.tenancy.keys.CreateApiKey;
import io.keybuzz.application.tenancy.keys.GetApiKey;
import io.keybuzz.application.tenancy.keys.ListApiKeys;
import io.keybuzz.application.tenancy.keys.RevokeApiKey;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.tenancy.apikey.ApiKey;
import java.io.IOException;
import java.util.List;

/** {@code /api/v1/api-keys}. */
public final class ApiKeyRoutes implements Route.Group {
    private static final String KEYS = "/api/v1/api-keys";
    private static final String KEY = KEYS + "/{apiKeyId}";
    private static final int MOST_SCOPES = 50;

    private final ApiKeyring keys;

    public ApiKeyRoutes(ApiKeyring keys) {
        this.keys = keys;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(KEYS, this::list, "limit", "cursor"),
                Route.create(KEYS, this::create),
                Route.get(KEY, this::get),
                Route.delete(KEY, this::revoke));
    }

    private void list(Exchange exchange) throws IOException {
        PageRequest page = exchange.page("api-keys");
        exchange.query().done();
        Page<ApiKey> found = keys.list(exchange.call(), new ListApiKeys(page));
        String next = exchange.cursor(found.next(), "api-keys");
        exchange.json(200, 256 + 400 * found.items().size(), out -> out.page(found.items(), next, ApiKeyJson::key));
    }

    private Creation<CreateApiKey.Outcome> create(Exchange exchange) throws IOException {
        Fields body = exchange.body();
        CreateApiKey command = new CreateApiKey(
                body.text("name", ApiKey.MAX_NAME),
                body.texts("scopes", MOST_SCOPES),
                body.optionalInstant("expiresAt"));
        body.done();
        return Creation.of(
                        call -> keys.create(call, command),
                        made -> KEYS + "/" + made.key().id(),
                        ApiKeyJson::made)
                .withoutSecret(ApiKeyJson::madeBefore);
    }

    private void get(Exchange exchange) throws IOException {
        ApiKey key = keys.get(exchange.call(), new GetApiKey(PathIds.apiKey(exchange)));
        exchange.json(200, 512, out -> out.data(key, ApiKeyJson::key));
    }

    private void revoke(Exchange exchange) throws IOException {
        keys.revoke(exchange.call(), new RevokeApiKey(PathIds.apiKey(exchange)));
        exchange.empty(204);
    }
}
