package io.keybuzz.domain.marketplace.port;

import io.keybuzz.domain.marketplace.ChannelAccount;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.health.ChannelTrouble;

/** Finds out with one cheap read whether a connection's credentials work. Never called inside a unit of work. */
public interface ConnectionProbe {
    boolean serves(Connection connection);

    /**
     * Asks the channel, with the credentials that the secret store has for the connection.
     *
     * @return the account as the channel knows it, such as the shop the credentials belong to
     * @throws ChannelTrouble if it cannot be asked or refuses
     */
    ChannelAccount probe(Connection connection);
}
