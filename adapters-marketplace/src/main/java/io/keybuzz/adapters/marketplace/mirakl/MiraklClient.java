package io.keybuzz.adapters.marketplace.mirakl;

import io.keybuzz.adapters.marketplace.shared.http.ChannelAnswer;
import io.keybuzz.adapters.marketplace.shared.http.TokenBuckets.Plan;
import io.keybuzz.adapters.marketplace.shared.rest.Budget;
import io.keybuzz.adapters.marketplace.shared.rest.Credentials;
import io.keybuzz.adapters.marketplace.shared.rest.Multipart;
import io.keybuzz.adapters.marketplace.shared.rest.Query;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.health.ChannelTrouble;
import io.keybuzz.domain.marketplace.health.ChannelTrouble.Kind;
import io.keybuzz.domain.marketplace.port.SecretStore;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;

/** Asks an operator in a shop's name. */
final class MiraklClient {
    /** Mirakl publishes no numbers, and contracts ask for moderation. */
    private static final List<Plan> READS = List.of(new Plan("read", 1, 60));

    private static final List<Plan> WRITES = List.of(new Plan("write", 1, 20));

    private final Budget budget;
    private final SecretStore secrets;
    private final MiraklChannel.Endpoints endpoints;

    MiraklClient(Budget budget, SecretStore secrets, MiraklChannel.Endpoints endpoints) {
        this.budget = budget;
        this.secrets = secrets;
        this.endpoints = endpoints;
    }

    /** Reads the credentials. @throws ChannelTrouble if there are none, or the connection names no operator */
    Session open(Connection connection) {
        String host = connection
                .account()
                .host()
                .orElseThrow(() -> ChannelTrouble.of(
                        Kind.CREDENTIALS_REFUSED, "no-host", "The connection does not name its Mirakl operator yet"));
        return new Session(
                connection,
                endpoints.of().apply(host),
                Credentials.of(secrets, connection).value("api_key"));
    }

    /** One errand: the credentials are read once for all its requests. */
    final class Session {
        private final Connection connection;
        private final URI base;
        private final String key;

        Session(Connection connection, URI base, String key) {
            this.connection = connection;
            this.base = base;
            this.key = key;
        }

        /**
         * The shop that everything is asked for. Without it the operator answers for a default shop: emptily if that one is
         * suspended, and what is written goes there.
         */
        Query shop() {
            return new Query()
                    .with(
                            "shop_id",
                            connection
                                    .account()
                                    .externalId()
                                    .filter(id -> !id.isBlank())
                                    .orElseThrow(() -> ChannelTrouble.of(
                                            Kind.CREDENTIALS_REFUSED,
                                            "no-shop-id",
                                            "The connection does not know its shop yet: check it first")));
        }

        ChannelAnswer get(String path) {
            return budget.send(connection.id(), builder(path).GET().build(), READS);
        }

        ChannelAnswer post(String path, Multipart form) {
            HttpRequest request = builder(path)
                    .header("Content-Type", form.contentType())
                    .POST(form.publisher())
                    .build();
            return budget.send(connection.id(), request, WRITES);
        }

        private HttpRequest.Builder builder(String path) {
            return HttpRequest.newBuilder(URI.create(base + path))
                    .header("Accept", "application/json")
                    .header("Authorization", key);
        }
    }
}
