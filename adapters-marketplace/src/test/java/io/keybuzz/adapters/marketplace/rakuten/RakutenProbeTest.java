package io.keybuzz.adapters.marketplace.rakuten;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.health.ChannelTrouble;
import io.keybuzz.domain.marketplace.port.ConnectionProbe;
import io.keybuzz.testkit.contract.marketplace.ConnectionProbeContract;
import io.keybuzz.testkit.fake.rakuten.FakeRakuten;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RakutenProbeTest implements ConnectionProbeContract {
    private final RakutenShop shop = new RakutenShop();

    @AfterEach
    void close() {
        shop.close();
    }

    @Override
    public ConnectionProbe probe() {
        return shop.channel.probe();
    }

    @Override
    public Connection served() {
        return shop.connection;
    }

    @Override
    public Connection unserved() {
        return shop.other;
    }

    @Override
    public void spoilCredentials() {
        shop.spoilCredentials();
    }

    @Test
    void the_account_is_the_login_and_nothing_is_marked_as_read() {
        assertThat(probe().probe(served()).externalId()).contains(FakeRakuten.LOGIN);
        assertThat(shop.rakuten.count(RakutenApi.ITEM)).isZero();
    }

    @Test
    void the_password_in_the_address_is_never_told() {
        shop.spoilCredentials();
        ChannelTrouble refused = catchThrowableOfType(ChannelTrouble.class, () -> probe().probe(served()));
        shop.close();
        ChannelTrouble gone = catchThrowableOfType(ChannelTrouble.class, () -> probe().probe(served()));

        assertThat(refused + "" + gone).doesNotContain("5ec7e7", "pwd", "sales_ws");
        assertThat(gone.kind()).isEqualTo(ChannelTrouble.Kind.UNREACHABLE);
        assertThat(gone.getSuppressed()).isEmpty();
    }
}
