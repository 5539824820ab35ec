package io.keybuzz.application.marketplace;

import io.keybuzz.application.marketplace.oauth.AmazonParts;
import io.keybuzz.domain.marketplace.MarketplaceProblem;
import io.keybuzz.domain.marketplace.port.InboundAddresses;
import io.keybuzz.domain.marketplace.port.SecretStore;
import java.util.Optional;

/**
 * What connecting an account takes.
 *
 * @param secrets where credentials are kept; empty where no channel needs any
 */
public record ConnectionParts(Optional<SecretStore> secrets, InboundAddresses addresses, Optional<AmazonParts> amazon) {
    /** Without Amazon. */
    public ConnectionParts(Optional<SecretStore> secrets, InboundAddresses addresses) {
        this(secrets, addresses, Optional.empty());
    }

    /** For those whose connections are made elsewhere. */
    public static ConnectionParts none() {
        return new ConnectionParts(Optional.empty(), connection -> {
            throw MarketplaceProblem.CONNECTION_REFUSED.refuse("No connections are made here");
        });
    }
}
