package io.keybuzz.adapters.marketplace.manomano;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.keybuzz.adapters.marketplace.PolledConnections;
import io.keybuzz.adapters.marketplace.shared.http.ChannelHttp;
import io.keybuzz.domain.marketplace.ChannelAccount;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.OrderContext;
import io.keybuzz.domain.marketplace.Provider;
import io.keybuzz.domain.marketplace.health.ChannelTrouble;
import io.keybuzz.domain.marketplace.health.ChannelTrouble.Kind;
import io.keybuzz.domain.marketplace.port.OrderContexts;
import io.keybuzz.domain.shared.Channel;
import io.keybuzz.testkit.FixedClock;
import io.keybuzz.testkit.contract.marketplace.OrderContextsContract;
import io.keybuzz.testkit.fake.Fault;
import io.keybuzz.testkit.fake.Reply;
import io.keybuzz.testkit.fake.manomano.FakeManoMano;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ManoManoOrdersTest implements OrderContextsContract {
    private final FakeManoMano manomano = FakeManoMano.start();
    private final Connection connection = PolledConnections.of(Provider.MAIL, Channel.MANOMANO, 1)
            .account(ChannelAccount.none().externalId(FakeManoMano.CONTRACT), FixedClock.START);
    private final PolledConnections secrets =
            new PolledConnections().give(connection, Map.of("api_key", FakeManoMano.KEY));
    private final OrderContexts orders = ManoManoChannel.of(
                    ChannelHttp.standard(), secrets, new FixedClock(), manomano.address())
            .orders();

    @BeforeEach
    void somebody_buys() {
        manomano.order("M260100001", "Perceuse", 2, "49.95");
    }

    @AfterEach
    void close() {
        manomano.close();
    }

    @Override
    public OrderContexts orders() {
        return orders;
    }

    @Override
    public Connection served() {
        return connection;
    }

    @Override
    public Connection unserved() {
        return PolledConnections.of(Provider.MAIL, Channel.VINTED, 2);
    }

    @Override
    public String known() {
        return "M260100001";
    }

    @Test
    void an_order_is_told_with_its_buyer_and_what_its_pieces_cost() {
        OrderContext order = orders.find(connection, known()).orElseThrow();

        assertThat(order.buyerName()).contains("Marie Dupont");
        assertThat(order.items())
                .containsExactly(new OrderContext.Item("Perceuse", Optional.of("SKU-1"), 2, Optional.of("99.90 EUR")));
    }

    @Test
    void refused_keys_and_broken_answers_are_trouble() {
        manomano.server().misbehave("M260100001", new Fault.Instead(Reply.json(200, "{\"content\":")));
        assertThat(trouble().kind()).isEqualTo(Kind.BROKEN_ANSWER);
        manomano.server().misbehave("M260100001", new Fault.Instead(Reply.json(200, "")));
        assertThat(trouble().kind()).isEqualTo(Kind.BROKEN_ANSWER);
        secrets.give(connection, Map.of("api_key", "wrong-5ec7e7"));
        assertThat(trouble().kind()).isEqualTo(Kind.CREDENTIALS_REFUSED);
        assertThat(trouble().safeMessage()).doesNotContain("5ec7e7");
    }

    private ChannelTrouble trouble() {
        return catchThrowableOfType(ChannelTrouble.class, () -> orders.find(connection, known()));
    }
}
