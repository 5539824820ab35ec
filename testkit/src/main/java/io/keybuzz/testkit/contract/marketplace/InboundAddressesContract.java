package io.keybuzz.testkit.contract.marketplace;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.marketplace.ConnectionId;
import io.keybuzz.domain.marketplace.port.InboundAddresses;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The promises of {@link InboundAddresses}. */
public interface InboundAddressesContract {
    InboundAddresses addresses();

    @Test
    default void every_address_is_new_and_long_enough_to_be_unguessable() {
        ConnectionId connection = new ConnectionId(UUID.fromString("00000000-0000-7000-8000-0000000000c1"));
        Set<String> made = new HashSet<>();

        for (int i = 0; i < 100; i++) {
            String address = addresses().next(connection).canonical();
            made.add(address);
            assertThat(address.substring(0, address.indexOf('@')).length()).isBetween(32, 64);
        }

        assertThat(made).hasSize(100);
    }
}
