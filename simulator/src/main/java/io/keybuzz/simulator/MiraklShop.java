package io.keybuzz.simulator;

import io.keybuzz.adapters.marketplace.mirakl.MiraklChannel;
import io.keybuzz.application.marketplace.connection.CreateConnection;
import io.keybuzz.domain.marketplace.ChannelAccount;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.Provider;
import io.keybuzz.domain.marketplace.secret.Credentials;
import io.keybuzz.testkit.fake.mirakl.FakeMirakl;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A shop at an operator that runs Mirakl. */
final class MiraklShop implements Shop {
    private final FakeMirakl fake;
    private final String seller;
    private final List<String> threads = new ArrayList<>();

    /** @param seller tells its operator from those of other shops */
    MiraklShop(InstantSource time, String seller) {
        this.fake = FakeMirakl.start(time);
        this.seller = seller;
    }

    MiraklChannel.Endpoints endpoints() {
        return new MiraklChannel.Endpoints(host -> fake.server().address());
    }

    @Override
    public CreateConnection connecting() {
        return new CreateConnection(
                Provider.MIRAKL,
                Optional.empty(),
                "Operator",
                new ChannelAccount(
                        Optional.of(FakeMirakl.SHOP), Optional.empty(), Optional.of(seller + ".mirakl.net"), Map.of()),
                new Credentials(Map.of("api_key", FakeMirakl.KEY)));
    }

    @Override
    public void connected(Connection connection) {}

    @Override
    public String open(int number, String text) {
        String thread = "t" + number;
        fake.opens(thread, "Order " + number, "MK" + number);
        threads.add(thread);
        write(thread, text);
        return thread;
    }

    @Override
    public void write(String conversation, String text) {
        fake.writes(conversation, "CUSTOMER_USER", text);
    }

    @Override
    public List<String> answers() {
        return threads.stream()
                .flatMap(thread -> fake.shopWrote(thread).stream())
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
