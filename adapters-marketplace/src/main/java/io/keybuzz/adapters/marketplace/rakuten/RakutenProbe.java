package io.keybuzz.adapters.marketplace.rakuten;

import io.keybuzz.domain.marketplace.ChannelAccount;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.port.ConnectionProbe;
import java.util.Map;

/** Asks for the list of items that need attention, which marks nothing. */
final class RakutenProbe implements ConnectionProbe {
    private final RakutenApi api;

    RakutenProbe(RakutenApi api) {
        this.api = api;
    }

    @Override
    public boolean serves(Connection connection) {
        return RakutenChannel.serves(connection);
    }

    @Override
    public ChannelAccount probe(Connection connection) {
        api.ask(connection, RakutenApi.TO_DO_LIST, Map.of()).response();
        return connection.account().externalId(api.login(connection));
    }
}
