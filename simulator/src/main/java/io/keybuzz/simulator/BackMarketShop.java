package io.keybuzz.simulator;

import io.keybuzz.adapters.marketplace.backmarket.BackMarketChannel;
import io.keybuzz.application.marketplace.connection.CreateConnection;
import io.keybuzz.domain.marketplace.ChannelAccount;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.Provider;
import io.keybuzz.domain.marketplace.secret.Credentials;
import io.keybuzz.testkit.fake.backmarket.FakeBackMarket;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A shop on Back Market. */
final class BackMarketShop implements Shop {
    private final FakeBackMarket fake;
    private final List<Long> folders = new ArrayList<>();

    BackMarketShop(InstantSource time) {
        this.fake = FakeBackMarket.start(time);
    }

    BackMarketChannel.Endpoints endpoints() {
        return new BackMarketChannel.Endpoints(region -> fake.server().address(), "simulation@keybuzz.example");
    }

    @Override
    public CreateConnection connecting() {
        return new CreateConnection(
                Provider.BACK_MARKET,
                Optional.empty(),
                "Back Market",
                ChannelAccount.none(),
                new Credentials(Map.of("token", FakeBackMarket.TOKEN)));
    }

    @Override
    public void connected(Connection connection) {}

    @Override
    public String open(int number, String text) {
        fake.opens(number, "A telephone", 5_000L + number);
        folders.add((long) number);
        write(String.valueOf(number), text);
        return String.valueOf(number);
    }

    @Override
    public void write(String conversation, String text) {
        fake.writes(Long.parseLong(conversation), "Client", text);
    }

    @Override
    public List<String> answers() {
        return folders.stream()
                .flatMap(folder -> fake.merchantWrote(folder).stream())
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
