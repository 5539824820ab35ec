package io.keybuzz.bootstrap.module;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.keybuzz.adapters.marketplace.amazon.sp.AmazonAdapters;
import io.keybuzz.application.KeyBuzzApplication;
import io.keybuzz.application.KeyBuzzPorts;
import io.keybuzz.application.marketplace.Channels;
import io.keybuzz.application.marketplace.ConnectionParts;
import io.keybuzz.application.tenancy.AccountPorts;
import io.keybuzz.application.ticketing.attachment.FileParts;
import io.keybuzz.domain.marketplace.port.InboundMessageSource;
import io.keybuzz.domain.marketplace.port.InboundParser;
import io.keybuzz.domain.marketplace.port.MessageSender;
import io.keybuzz.domain.tenancy.port.AccessTokens;
import io.keybuzz.domain.tenancy.port.PasswordHasher;
import java.util.List;

/** Gives the application the ports that the other modules chose. */
public final class ApplicationModule extends AbstractModule {
    @Provides
    @Singleton
    KeyBuzzPorts.Security security(
            PasswordHasher passwords, AccessTokens tokens, AccountPorts accounts, KeyBuzzPorts.Secrets secrets) {
        return new KeyBuzzPorts.Security(passwords, tokens, accounts, secrets);
    }

    @Provides
    @Singleton
    Channels channels(
            List<InboundMessageSource> sources,
            List<InboundParser> parsers,
            List<MessageSender> senders,
            AmazonAdapters amazon,
            ConnectionParts connecting) {
        return new Channels(sources, parsers, senders, List.of(amazon.probe()), List.of(amazon.orders()), connecting);
    }

    @Provides
    @Singleton
    KeyBuzzPorts ports(
            KeyBuzzPorts.Runtime runtime,
            KeyBuzzPorts.Stores stores,
            KeyBuzzPorts.Security security,
            Channels channels,
            FileParts files) {
        return new KeyBuzzPorts(runtime, stores, security, channels, files);
    }

    @Provides
    @Singleton
    KeyBuzzApplication application(KeyBuzzPorts ports) {
        return KeyBuzzApplication.assemble(ports);
    }
}
