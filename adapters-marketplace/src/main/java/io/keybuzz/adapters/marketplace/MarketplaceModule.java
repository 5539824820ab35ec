package io.keybuzz.adapters.marketplace;

import com.google.inject.AbstractModule;
import com.google.inject.TypeLiteral;
import io.keybuzz.adapters.marketplace.sandbox.SandboxLedger;
import io.keybuzz.domain.marketplace.port.InboundMessageSource;
import io.keybuzz.domain.marketplace.port.InboundParser;
import io.keybuzz.domain.marketplace.port.MessageSender;
import java.util.List;

/** Binds the lists of {@link InboundMessageSource}, {@link InboundParser} and {@link MessageSender}. */
public final class MarketplaceModule extends AbstractModule {
    private final MarketplaceAdapters adapters;

    public MarketplaceModule(MarketplaceAdapters adapters) {
        this.adapters = adapters;
    }

    @Override
    protected void configure() {
        bind(new TypeLiteral<List<InboundMessageSource>>() {}).toInstance(adapters.sources());
        bind(new TypeLiteral<List<InboundParser>>() {}).toInstance(adapters.parsers());
        bind(new TypeLiteral<List<MessageSender>>() {}).toInstance(adapters.senders());
        bind(SandboxLedger.class).toInstance(adapters.sandboxLedger());
    }
}
