package io.keybuzz.testkit.contract.marketplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keybuzz.domain.marketplace.ChannelAccount;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.health.ChannelTrouble;
import io.keybuzz.domain.marketplace.port.ConnectionProbe;
import org.junit.jupiter.api.Test;

/** The promises of {@link io.keybuzz.domain.marketplace.port.ConnectionProbe}, whatever the channel. */
public interface ConnectionProbeContract {
    ConnectionProbe probe();

    /** A connection the probe speaks for, with credentials that work. */
    Connection served();

    /** A connection of somebody else's. */
    Connection unserved();

    /** From now on the credentials of {@link #served()} do not work. */
    void spoilCredentials();

    /** What that is; where a seller can take a grant back, and the channel says so, a person must act at once. */
    default ChannelTrouble.Kind refused() {
        return ChannelTrouble.Kind.CREDENTIALS_REFUSED;
    }

    @Test
    default void it_knows_whom_it_speaks_for() {
        assertThat(probe().serves(served())).isTrue();
        assertThat(probe().serves(unserved())).isFalse();
    }

    @Test
    default void credentials_that_work_are_those_of_the_account_asked_about() {
        ChannelAccount account = probe().probe(served());

        assertThat(account.region()).isEqualTo(served().account().region());
        assertThat(account.host()).isEqualTo(served().account().host());
        served().account()
                .externalId()
                .ifPresent(id -> assertThat(account.externalId()).contains(id));
    }

    @Test
    default void credentials_that_do_not_work_are_trouble_that_says_so() {
        spoilCredentials();

        assertThatThrownBy(() -> probe().probe(served()))
                .isInstanceOfSatisfying(
                        ChannelTrouble.class,
                        trouble -> assertThat(trouble.kind()).isEqualTo(refused()));
    }
}
