package io.keybuzz.adapters.marketplace.fnac;

import io.keybuzz.domain.marketplace.ChannelAccount;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.port.ConnectionProbe;

/** Signs in. */
final class FnacProbe implements ConnectionProbe {
    private final FnacApi api;

    FnacProbe(FnacApi api) {
        this.api = api;
    }

    @Override
    public boolean serves(Connection connection) {
        return FnacChannel.serves(connection);
    }

    @Override
    public ChannelAccount probe(Connection connection) {
        return connection.account().externalId(api.shop(connection));
    }
}
