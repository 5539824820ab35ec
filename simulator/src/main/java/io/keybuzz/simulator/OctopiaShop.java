package io.keybuzz.simulator;

import io.keybuzz.adapters.marketplace.cdiscount.CdiscountChannel;
import io.keybuzz.application.marketplace.connection.CreateConnection;
import io.keybuzz.domain.marketplace.ChannelAccount;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.Provider;
import io.keybuzz.domain.marketplace.secret.Credentials;
import io.keybuzz.testkit.fake.octopia.FakeOctopia;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A shop on Cdiscount. */
final class OctopiaShop implements Shop {
    private final FakeOctopia fake;
    private final String seller;
    private final List<String> discussions = new ArrayList<>();

    /** @param seller tells its account from those of other shops */
    OctopiaShop(InstantSource time, String seller) {
        this.fake = FakeOctopia.start(time, seller);
        this.seller = seller;
    }

    CdiscountChannel.Endpoints endpoints() {
        return new CdiscountChannel.Endpoints(fake.tokenAddress(), fake.apiAddress());
    }

    @Override
    public CreateConnection connecting() {
        return new CreateConnection(
                Provider.OCTOPIA,
                Optional.empty(),
                "Cdiscount",
                new ChannelAccount(Optional.of(seller), Optional.empty(), Optional.empty(), Map.of()),
                new Credentials(Map.of("client_id", FakeOctopia.CLIENT, "client_secret", FakeOctopia.SECRET)));
    }

    @Override
    public void connected(Connection connection) {}

    @Override
    public String open(int number, String text) {
        String discussion = "d" + number;
        fake.opens(discussion, "Order " + number, "CD" + number);
        discussions.add(discussion);
        write(discussion, text);
        return discussion;
    }

    @Override
    public void write(String conversation, String text) {
        fake.writes(conversation, "Customer", text);
    }

    @Override
    public List<String> answers() {
        return discussions.stream()
                .flatMap(discussion -> fake.sellerWrote(discussion).stream())
                .toList();
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
