package io.keybuzz.adapters.marketplace.mail;

import io.keybuzz.domain.marketplace.port.InboundAddresses;
import io.keybuzz.testkit.contract.marketplace.InboundAddressesContract;

class RandomInboundAddressesTest implements InboundAddressesContract {
    @Override
    public InboundAddresses addresses() {
        return new RandomInboundAddresses("in.example.test");
    }
}
