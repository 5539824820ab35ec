package io.keybuzz.adapters.marketplace.backmarket;

import io.keybuzz.adapters.marketplace.shared.rest.Json;
import io.keybuzz.adapters.marketplace.shared.rest.Query;
import io.keybuzz.adapters.marketplace.shared.rest.Statuses;
import io.keybuzz.domain.marketplace.ChannelAccount;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.port.ConnectionProbe;

/** Lists one page of folders. Back Market does not say whose token it is, so the account stays as it is named. */
final class BackMarketProbe implements ConnectionProbe {
    private final BackMarketClient client;

    BackMarketProbe(BackMarketClient client) {
        this.client = client;
    }

    @Override
    public boolean serves(Connection connection) {
        return BackMarketChannel.serves(connection);
    }

    @Override
    public ChannelAccount probe(Connection connection) {
        var page = client.open(connection).list(new Query().with("page", "1").toString());
        Json.requiredList(Json.of(Statuses.read(page)), "results");
        return connection.account();
    }
}
