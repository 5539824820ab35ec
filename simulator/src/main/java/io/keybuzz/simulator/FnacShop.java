package io.keybuzz.simulator;

import io.keybuzz.application.marketplace.connection.CreateConnection;
import io.keybuzz.domain.marketplace.ChannelAccount;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.Provider;
import io.keybuzz.domain.marketplace.secret.Credentials;
import io.keybuzz.testkit.fake.fnac.FakeFnac;
import io.keybuzz.testkit.fake.fnac.FnacMessage;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A shop on Fnac. */
final class FnacShop implements Shop {
    private final InstantSource time;
    private final FakeFnac fake;
    private final String seller;
    private int written;

    /** @param seller tells its account from those of other shops */
    FnacShop(InstantSource time, String seller) {
        this.time = time;
        this.fake = FakeFnac.start(time, seller);
        this.seller = seller;
    }

    URI address() {
        return fake.address();
    }

    @Override
    public CreateConnection connecting() {
        return new CreateConnection(
                Provider.FNAC,
                Optional.empty(),
                "Fnac",
                ChannelAccount.none(),
                new Credentials(Map.of("partner_id", FakeFnac.PARTNER, "shop_id", seller, "key", FakeFnac.KEY)));
    }

    @Override
    public void connected(Connection connection) {}

    @Override
    public String open(int number, String text) {
        String order = "FN" + number;
        fake.order(order, "Marie", "A book", 1, "9.90", time.instant());
        write(order, text);
        return order;
    }

    @Override
    public void write(String conversation, String text) {
        fake.put(FnacMessage.ofBuyer("m" + ++written, conversation, "Marie", text, time.instant()));
    }

    @Override
    public List<String> answers() {
        return fake.sent();
    }

    @Override
    public void tidy() {
        fake.server().forget();
    }

    @Override
    public void close() {
        fake.close();
    }
}
