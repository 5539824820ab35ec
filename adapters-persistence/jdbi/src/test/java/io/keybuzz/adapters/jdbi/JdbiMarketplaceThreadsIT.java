package io.keybuzz.adapters.jdbi;

import io.keybuzz.application.bridge.MarketplaceThreads;
import io.keybuzz.domain.ticketing.thread.port.ChannelThreads;
import io.keybuzz.testkit.contract.ticketing.thread.ChannelThreadsContract;

class JdbiMarketplaceThreadsIT extends JdbiContract implements ChannelThreadsContract {
    @Override
    public ChannelThreads threads() {
        return new MarketplaceThreads(stores().conversations(), stores().externalMessages());
    }
}
