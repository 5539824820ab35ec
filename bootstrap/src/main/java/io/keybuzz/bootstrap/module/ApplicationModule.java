package io.keybuzz.bootstrap.module;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.keybuzz.application.KeyBuzzApplication;
import io.keybuzz.application.KeyBuzzPorts;
import io.keybuzz.application.automation.AiParts;
import io.keybuzz.application.marketplace.Channels;
import io.keybuzz.application.tenancy.AccountPorts;
import io.keybuzz.application.ticketing.attachment.FileParts;
import io.keybuzz.domain.tenancy.port.AccessTokens;
import io.keybuzz.domain.tenancy.port.PasswordHasher;

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
    KeyBuzzPorts ports(
            KeyBuzzPorts.Runtime runtime,
            KeyBuzzPorts.Stores stores,
            KeyBuzzPorts.Security security,
            Channels channels,
            FileParts files,
            AiParts ai) {
        return new KeyBuzzPorts(runtime, stores, security, channels, files).with(ai);
    }

    @Provides
    @Singleton
    KeyBuzzApplication application(KeyBuzzPorts ports) {
        return KeyBuzzApplication.assemble(ports);
    }
}
