package io.keybuzz.adapters.marketplace.backmarket;

import io.keybuzz.adapters.marketplace.shared.http.ChannelAnswer;
import io.keybuzz.adapters.marketplace.shared.http.TokenBuckets.Plan;
import io.keybuzz.adapters.marketplace.shared.rest.Budget;
import io.keybuzz.adapters.marketplace.shared.rest.Credentials;
import io.keybuzz.adapters.marketplace.shared.rest.Multipart;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.port.SecretStore;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;

/** Asks Back Market in a merchant's name, within its limits a minute, a day, and of its edge (200 in 10 s). */
final class BackMarketClient {
    private static final double DAY = 86_400;
    private static final Plan EDGE = new Plan("edge", 15, 100);
    private static final List<Plan> LISTS =
            List.of(new Plan("list", 520.0 / 60, 50), new Plan("list a day", 4_000 / DAY, 400), EDGE);
    private static final List<Plan> DETAILS =
            List.of(new Plan("detail", 600.0 / 60, 60), new Plan("detail a day", 40_000 / DAY, 4_000), EDGE);
    private static final List<Plan> MESSAGES =
            List.of(new Plan("message", 560.0 / 60, 50), new Plan("message a day", 40_000 / DAY, 4_000), EDGE);

    private final Budget budget;
    private final SecretStore secrets;
    private final BackMarketChannel.Endpoints endpoints;

    BackMarketClient(Budget budget, SecretStore secrets, BackMarketChannel.Endpoints endpoints) {
        this.budget = budget;
        this.secrets = secrets;
        this.endpoints = endpoints;
    }

    /** Reads the credentials. @throws io.keybuzz.domain.marketplace.health.ChannelTrouble if there are none */
    Session open(Connection connection) {
        return new Session(connection, Credentials.of(secrets, connection).value("token"));
    }

    /** One errand: the credentials are read once for all its requests. */
    final class Session {
        private final Connection connection;
        private final String token;

        Session(Connection connection, String token) {
            this.connection = connection;
            this.token = token;
        }

        ChannelAnswer list(String query) {
            return budget.send(connection.id(), builder("/ws/sav" + query).GET().build(), LISTS);
        }

        ChannelAnswer detail(String path) {
            return budget.send(connection.id(), builder(path).GET().build(), DETAILS);
        }

        ChannelAnswer post(String path, Multipart form) {
            HttpRequest request = builder(path)
                    .header("Content-Type", form.contentType())
                    .POST(form.publisher())
                    .build();
            return budget.send(connection.id(), request, MESSAGES);
        }

        private HttpRequest.Builder builder(String path) {
            String region = connection.account().region().orElse("EU");
            return HttpRequest.newBuilder(URI.create(endpoints.of().apply(region) + path))
                    .header("Accept", "application/json")
                    .header("Accept-Language", BackMarketChannel.Endpoints.language(region))
                    .header("User-Agent", "BM-KeyBuzz-connector;" + endpoints.contact())
                    .header("Authorization", "Basic " + token);
        }
    }
}
