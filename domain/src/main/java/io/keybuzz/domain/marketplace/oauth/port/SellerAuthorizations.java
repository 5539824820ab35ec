package io.keybuzz.domain.marketplace.oauth.port;

import io.keybuzz.domain.marketplace.ConnectionId;
import io.keybuzz.domain.marketplace.oauth.AmazonApplication;
import io.keybuzz.domain.marketplace.oauth.SellerToken;

/** Exchanges consent at Amazon. Never called inside a unit of work. */
public interface SellerAuthorizations {
    /**
     * Exchanges the code a seller came back with; it is good once, for five minutes.
     *
     * @param redirectUri the one the seller was sent away with
     * @throws io.keybuzz.domain.marketplace.health.ChannelTrouble access withdrawn if the code is not good any more, application
     *     refused if we are not, anything transient otherwise
     */
    SellerToken exchange(AmazonApplication application, String code, String redirectUri);

    /** The connection has other credentials now; what was remembered of it is not good any more. */
    void forget(ConnectionId connection);
}
