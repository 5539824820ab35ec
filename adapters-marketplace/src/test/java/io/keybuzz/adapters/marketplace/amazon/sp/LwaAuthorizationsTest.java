package io.keybuzz.adapters.marketplace.amazon.sp;

import io.keybuzz.domain.marketplace.oauth.AmazonApplication;
import io.keybuzz.domain.marketplace.oauth.port.SellerAuthorizations;
import io.keybuzz.testkit.contract.marketplace.access.SellerAuthorizationsContract;
import org.junit.jupiter.api.AfterEach;

class LwaAuthorizationsTest implements SellerAuthorizationsContract {
    private final Seller seller = new Seller();

    @AfterEach
    void close() {
        seller.close();
    }

    @Override
    public SellerAuthorizations authorizations() {
        return seller.channel.authorizations();
    }

    @Override
    public AmazonApplication application() {
        return AmazonAdapters.applicationIn(seller.secrets, "amazon_spapi_app", seller.clock)
                .current();
    }

    @Override
    public String freshCode() {
        return seller.amazon.login().issueCode(Seller.ID, "https://keybuzz.example/callback");
    }
}
