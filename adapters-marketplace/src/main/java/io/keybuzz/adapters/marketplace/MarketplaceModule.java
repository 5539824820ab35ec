package io.keybuzz.adapters.marketplace;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.keybuzz.adapters.marketplace.amazon.sp.AmazonAdapters;
import io.keybuzz.adapters.marketplace.sandbox.SandboxLedger;
import io.keybuzz.adapters.marketplace.shared.http.ChannelHttp;
import io.keybuzz.application.marketplace.Channels;
import io.keybuzz.application.marketplace.ConnectionParts;
import io.keybuzz.domain.marketplace.port.SecretStore;
import java.time.InstantSource;

/**
 * Binds {@link Channels}: those that need no credentials and those that do. Wants a {@link SecretStore}, an {@link
 * InstantSource}, an {@link AmazonAdapters} and {@link ConnectionParts}.
 */
public final class MarketplaceModule extends AbstractModule {
    private final MarketplaceAdapters adapters;
    private final String contact;

    /** @param contact whom channels find in our requests if they have a question, such as an address */
    public MarketplaceModule(MarketplaceAdapters adapters, String contact) {
        this.adapters = adapters;
        this.contact = contact;
    }

    @Override
    protected void configure() {
        bind(SandboxLedger.class).toInstance(adapters.sandboxLedger());
    }

    @Provides
    @Singleton
    Channels channels(SecretStore secrets, InstantSource time, AmazonAdapters amazon, ConnectionParts connecting) {
        ApiChannels api = ApiChannels.of(ChannelHttp.standard(), secrets, time, ApiChannels.Endpoints.real(contact))
                .with(amazon);
        return api.beside(adapters.readingMailboxes(secrets, time), connecting);
    }
}
