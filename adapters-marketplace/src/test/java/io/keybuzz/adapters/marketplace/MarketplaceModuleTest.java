package io.keybuzz.adapters.marketplace;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.Stage;
import com.google.inject.TypeLiteral;
import io.keybuzz.adapters.marketplace.sandbox.SandboxLedger;
import io.keybuzz.domain.marketplace.Provider;
import io.keybuzz.domain.marketplace.port.InboundMessageSource;
import io.keybuzz.domain.marketplace.port.InboundParser;
import io.keybuzz.domain.marketplace.port.MessageSender;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MarketplaceModuleTest {
    private final MarketplaceAdapters adapters = MarketplaceAdapters.inMemory();

    @Test
    void it_binds_every_channel() {
        Injector injector = Guice.createInjector(
                Stage.PRODUCTION, binder -> binder.requireExplicitBindings(), new MarketplaceModule(adapters));

        assertThat(injector.getInstance(Key.get(new TypeLiteral<List<InboundMessageSource>>() {})))
                .isEqualTo(adapters.sources());
        assertThat(injector.getInstance(Key.get(new TypeLiteral<List<InboundParser>>() {})))
                .isEqualTo(adapters.parsers());
        assertThat(injector.getInstance(Key.get(new TypeLiteral<List<MessageSender>>() {})))
                .isEqualTo(adapters.senders());
        assertThat(injector.getInstance(SandboxLedger.class)).isSameAs(adapters.sandboxLedger());
    }

    @ParameterizedTest
    @EnumSource
    void every_provider_has_one_parser_and_one_sender(Provider provider) {
        assertThat(adapters.parsers())
                .filteredOn(parser -> parser.serves(Connections.of(provider)))
                .hasSize(1);
        assertThat(adapters.senders())
                .filteredOn(sender -> sender.serves(Connections.of(provider)))
                .hasSize(1);
    }
}
