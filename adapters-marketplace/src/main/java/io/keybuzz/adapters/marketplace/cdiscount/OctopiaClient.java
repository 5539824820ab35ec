package io.keybuzz.adapters.marketplace.cdiscount;

import io.keybuzz.adapters.marketplace.shared.http.ChannelAnswer;
import io.keybuzz.adapters.marketplace.shared.http.TokenBuckets.Plan;
import io.keybuzz.adapters.marketplace.shared.rest.Budget;
import io.keybuzz.adapters.marketplace.shared.rest.Credentials;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.health.ChannelTrouble;
import io.keybuzz.domain.marketplace.health.ChannelTrouble.Kind;
import io.keybuzz.domain.marketplace.port.SecretStore;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Optional;

/** Asks Octopia in a seller's name. */
final class OctopiaClient {
    /** No limit is published; this is far below what sellers are known to use. */
    private static final List<Plan> READS = List.of(new Plan("read", 5, 100));

    private static final List<Plan> WRITES = List.of(new Plan("write", 2, 20));

    private final Budget budget;
    private final SecretStore secrets;
    private final OctopiaTokens tokens;
    private final URI api;

    OctopiaClient(Budget budget, SecretStore secrets, OctopiaTokens tokens, URI api) {
        this.budget = budget;
        this.secrets = secrets;
        this.tokens = tokens;
        this.api = api;
    }

    /** Reads the credentials and gets a token. @throws ChannelTrouble if there is none to be had */
    Session open(Connection connection) {
        Session session = new Session(connection, Credentials.of(secrets, connection));
        session.token = tokens.token(connection.id(), session.credentials, Optional.empty());
        return session;
    }

    /** One errand: the credentials are read once for all its requests. */
    final class Session {
        private final Connection connection;
        private final Credentials credentials;
        private final String seller;
        private String token = "";

        Session(Connection connection, Credentials credentials) {
            this.connection = connection;
            this.credentials = credentials;
            this.seller = connection
                    .account()
                    .externalId()
                    .map(String::strip)
                    .filter(Credentials::isPlain)
                    .orElseThrow(() -> ChannelTrouble.of(
                            Kind.CREDENTIALS_REFUSED, "no-seller-id", "The connection has no Octopia seller id yet"));
        }

        String seller() {
            return seller;
        }

        ChannelAnswer get(String path) {
            return send(builder(path).GET(), READS);
        }

        ChannelAnswer post(String path, String json) {
            return send(
                    builder(path)
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(json)),
                    WRITES);
        }

        private HttpRequest.Builder builder(String path) {
            return HttpRequest.newBuilder(URI.create(api + path))
                    .header("Accept", "application/json")
                    .header("SellerId", seller);
        }

        /** A token that is refused is renewed once; a request that was refused for it was not done. */
        private ChannelAnswer send(HttpRequest.Builder request, List<Plan> plans) {
            ChannelAnswer answer = budget.send(connection.id(), signed(request), plans);
            if (answer.status() != 401) {
                return answer;
            }
            token = tokens.token(connection.id(), credentials, Optional.of(token));
            return budget.send(connection.id(), signed(request), plans);
        }

        private HttpRequest signed(HttpRequest.Builder request) {
            return request.setHeader("Authorization", "Bearer " + token).build();
        }
    }
}
