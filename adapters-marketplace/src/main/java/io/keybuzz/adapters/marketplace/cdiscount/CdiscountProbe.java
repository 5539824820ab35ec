package io.keybuzz.adapters.marketplace.cdiscount;

import io.keybuzz.adapters.marketplace.shared.rest.Json;
import io.keybuzz.adapters.marketplace.shared.rest.Query;
import io.keybuzz.adapters.marketplace.shared.rest.Statuses;
import io.keybuzz.domain.marketplace.ChannelAccount;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.port.ConnectionProbe;

/** Gets a token and counts the discussions. */
final class CdiscountProbe implements ConnectionProbe {
    private final OctopiaClient client;

    CdiscountProbe(OctopiaClient client) {
        this.client = client;
    }

    @Override
    public boolean serves(Connection connection) {
        return CdiscountChannel.serves(connection);
    }

    @Override
    public ChannelAccount probe(Connection connection) {
        OctopiaClient.Session session = client.open(connection);
        String counted =
                "/discussions/count" + new Query().with("salesChannel", CdiscountSource.salesChannel(connection));
        Json.of(Statuses.read(session.get(counted)));
        return connection.account().externalId(session.seller());
    }
}
