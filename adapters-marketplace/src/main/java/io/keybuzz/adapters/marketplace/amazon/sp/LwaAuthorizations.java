package io.keybuzz.adapters.marketplace.amazon.sp;

import io.keybuzz.domain.marketplace.ConnectionId;
import io.keybuzz.domain.marketplace.health.ChannelTrouble;
import io.keybuzz.domain.marketplace.health.ChannelTrouble.Kind;
import io.keybuzz.domain.marketplace.oauth.AmazonApplication;
import io.keybuzz.domain.marketplace.oauth.SellerToken;
import io.keybuzz.domain.marketplace.oauth.port.SellerAuthorizations;

/** Exchanges a seller's code at Login with Amazon. */
final class LwaAuthorizations implements SellerAuthorizations {
    private final LwaClient lwa;
    private final SellerTokens tokens;

    LwaAuthorizations(LwaClient lwa, SellerTokens tokens) {
        this.lwa = lwa;
        this.tokens = tokens;
    }

    @Override
    public SellerToken exchange(AmazonApplication application, String code, String redirectUri) {
        return lwa.exchange(application, code, redirectUri)
                .refresh()
                .map(SellerToken::new)
                .orElseThrow(() -> ChannelTrouble.of(
                        Kind.BROKEN_ANSWER, "refresh-token-missing", "Amazon gave no lasting access"));
    }

    @Override
    public void forget(ConnectionId connection) {
        tokens.forget(connection);
    }
}
