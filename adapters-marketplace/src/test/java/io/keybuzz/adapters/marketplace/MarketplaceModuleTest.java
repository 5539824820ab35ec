package io.keybuzz.adapters.marketplace;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Stage;
import io.keybuzz.adapters.marketplace.amazon.sp.AmazonAdapters;
import io.keybuzz.adapters.marketplace.amazon.sp.AmazonSettings;
import io.keybuzz.adapters.marketplace.sandbox.SandboxLedger;
import io.keybuzz.adapters.marketplace.shared.http.ChannelHttp;
import io.keybuzz.application.marketplace.Channels;
import io.keybuzz.application.marketplace.ConnectionParts;
import io.keybuzz.domain.marketplace.Provider;
import io.keybuzz.domain.marketplace.port.SecretStore;
import io.keybuzz.testkit.FixedClock;
import io.keybuzz.testkit.fake.HeldSecrets;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MarketplaceModuleTest {
    private static final Set<Provider> POLLED =
            EnumSet.of(Provider.OCTOPIA, Provider.FNAC, Provider.RAKUTEN, Provider.BACK_MARKET, Provider.MIRAKL);

    private final MarketplaceAdapters adapters = MarketplaceAdapters.inMemory();
    private final Injector injector = Guice.createInjector(
            Stage.PRODUCTION,
            binder -> binder.requireExplicitBindings(),
            new MarketplaceModule(adapters, "nobody@keybuzz.example"),
            new AbstractModule() {
                @Override
                protected void configure() {
                    bind(SecretStore.class).toInstance(new HeldSecrets());
                    bind(InstantSource.class).toInstance(new FixedClock());
                    bind(ConnectionParts.class).toInstance(ConnectionParts.none());
                    bind(AmazonAdapters.class)
                            .toInstance(AmazonAdapters.of(
                                    ChannelHttp.standard(),
                                    new HeldSecrets(),
                                    new FixedClock(),
                                    AmazonSettings.sandbox(),
                                    AmazonAdapters.applicationIn(new HeldSecrets(), "app", new FixedClock())));
                }
            });
    private final Channels channels = injector.getInstance(Channels.class);

    @Test
    void the_sandbox_is_among_them() {
        assertThat(channels.sources()).containsAll(adapters.sources());
        assertThat(injector.getInstance(SandboxLedger.class)).isSameAs(adapters.sandboxLedger());
    }

    @ParameterizedTest
    @EnumSource
    void every_provider_has_one_parser_and_one_sender(Provider provider) {
        assertThat(channels.parsers())
                .filteredOn(parser -> parser.serves(Connections.of(provider)))
                .hasSize(1);
        assertThat(channels.senders())
                .filteredOn(sender -> sender.serves(Connections.of(provider)))
                .hasSize(1);
    }

    @Test
    void every_channel_that_is_asked_has_a_source_and_proves_credentials() {
        for (Provider provider : POLLED) {
            assertThat(channels.sources())
                    .filteredOn(source -> source.serves(Connections.of(provider)))
                    .hasSize(1);
            assertThat(channels.probes())
                    .filteredOn(probe -> probe.serves(Connections.of(provider)))
                    .hasSize(1);
        }
    }
}
