package io.keybuzz.adapters.marketplace.amazon.sp;

import com.fasterxml.jackson.databind.JsonNode;
import io.keybuzz.domain.marketplace.ChannelAccount;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.Provider;
import io.keybuzz.domain.marketplace.port.ConnectionProbe;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

/** Proves a grant by asking where the seller sells; the marketplaces are kept with the account, separated by commas. */
final class SpSellers implements ConnectionProbe {
    static final String MARKETPLACES = "marketplaces";
    private static final int MOST = 15;

    private final SpApi api;

    SpSellers(SpApi api) {
        this.api = api;
    }

    @Override
    public boolean serves(Connection connection) {
        return connection.provider() == Provider.AMAZON;
    }

    @Override
    public ChannelAccount probe(Connection connection) {
        JsonNode body = api.ask(
                connection, SpRequest.get(SpPlans.PARTICIPATIONS, "/sellers/v1/marketplaceParticipations", Map.of()));
        TreeSet<String> ids = new TreeSet<>();
        for (JsonNode one : body.path("payload")) {
            String id = one.path("marketplace").path("id").asText();
            if (one.path("participation").path("isParticipating").asBoolean()
                    && id.matches("[A-Z0-9]{5,20}")
                    && ids.size() < MOST) {
                ids.add(id);
            }
        }
        ChannelAccount account = connection.account();
        Map<String, String> settings = new HashMap<>(account.settings());
        settings.put(MARKETPLACES, String.join(",", ids));
        return new ChannelAccount(account.externalId(), account.region(), account.host(), settings);
    }
}
