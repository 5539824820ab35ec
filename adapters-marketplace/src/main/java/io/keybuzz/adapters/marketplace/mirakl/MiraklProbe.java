package io.keybuzz.adapters.marketplace.mirakl;

import com.fasterxml.jackson.databind.JsonNode;
import io.keybuzz.adapters.marketplace.shared.rest.Json;
import io.keybuzz.adapters.marketplace.shared.rest.Query;
import io.keybuzz.adapters.marketplace.shared.rest.Statuses;
import io.keybuzz.domain.marketplace.ChannelAccount;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.health.ChannelTrouble;
import io.keybuzz.domain.marketplace.health.ChannelTrouble.Kind;
import io.keybuzz.domain.marketplace.port.ConnectionProbe;

/** Asks for the shop's account (A01) and learns its shop_id; one that was named before must be the one that answers. */
final class MiraklProbe implements ConnectionProbe {
    private final MiraklClient client;

    MiraklProbe(MiraklClient client) {
        this.client = client;
    }

    @Override
    public boolean serves(Connection connection) {
        return MiraklChannel.serves(connection);
    }

    @Override
    public ChannelAccount probe(Connection connection) {
        ChannelAccount account = connection.account();
        String path = "/api/account" + new Query().with("shop_id", account.externalId());
        JsonNode answer = Json.of(Statuses.read(client.open(connection).get(path)));
        String shop = Json.text(answer, "shop_id").orElseThrow(Json::unreadable);
        if (account.externalId().filter(named -> !named.equals(shop)).isPresent()) {
            throw ChannelTrouble.of(
                    Kind.CREDENTIALS_REFUSED, "another-shop", "The key is another shop's than the connection's");
        }
        return account.externalId(shop);
    }
}
