package io.keybuzz.simulator;

import io.keybuzz.application.marketplace.connection.CreateConnection;
import io.keybuzz.domain.marketplace.ChannelAccount;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.Provider;
import io.keybuzz.domain.marketplace.secret.Credentials;
import io.keybuzz.testkit.fake.Call;
import io.keybuzz.testkit.fake.Fault;
import io.keybuzz.testkit.fake.rakuten.FakeRakuten;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** A shop on Rakuten France. */
final class RakutenShop implements Shop {
    private final InstantSource time;
    private final FakeRakuten fake;
    private final String seller;

    /** @param seller tells its account from those of other shops */
    RakutenShop(InstantSource time, String seller) {
        this.time = time;
        this.fake = FakeRakuten.start(time, seller);
        this.seller = seller;
    }

    /** What goes wrong at the channel. @param nth 1 for the next call that is wanted */
    void misbehave(Predicate<Call> wanted, int nth, Fault fault) {
        fake.server().misbehave(wanted, nth, fault);
    }

    URI address() {
        return fake.address();
    }

    @Override
    public CreateConnection connecting() {
        return new CreateConnection(
                Provider.RAKUTEN,
                Optional.empty(),
                "Rakuten",
                ChannelAccount.none(),
                new Credentials(Map.of("login", seller, "token", FakeRakuten.TOKEN)));
    }

    @Override
    public void connected(Connection connection) {}

    @Override
    public String open(int number, String text) {
        String item = String.valueOf(1_000_000 + number);
        fake.sold(item, "P" + number, "marie" + number, "Un livre", time.instant());
        write(item, text);
        return item;
    }

    @Override
    public void write(String conversation, String text) {
        fake.buyerWrites(conversation, text, time.instant());
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
