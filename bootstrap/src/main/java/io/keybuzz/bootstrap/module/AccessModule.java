package io.keybuzz.bootstrap.module;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.keybuzz.adapters.integration.vault.VaultAdapters;
import io.keybuzz.adapters.marketplace.amazon.sp.AmazonAdapters;
import io.keybuzz.adapters.marketplace.amazon.sp.AmazonSettings;
import io.keybuzz.adapters.marketplace.mail.RandomInboundAddresses;
import io.keybuzz.application.KeyBuzzApplication;
import io.keybuzz.application.KeyBuzzPorts;
import io.keybuzz.application.marketplace.ConnectionParts;
import io.keybuzz.application.marketplace.oauth.AmazonParts;
import io.keybuzz.bootstrap.config.AccessConfig;
import io.keybuzz.domain.marketplace.oauth.port.AmazonApplications;
import io.keybuzz.domain.marketplace.port.SecretStore;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;

/** What it takes to speak for sellers: where credentials are kept, and our own application at Amazon. */
public final class AccessModule extends AbstractModule {
    private static final String LANDING = "/marketplaces/amazon";

    private final AccessConfig config;
    private final String inboundDomain;
    private final String publicUrl;
    private final SecureRandom random = new SecureRandom();

    /** @param publicUrl where people find KeyBuzz */
    public AccessModule(AccessConfig config, String inboundDomain, String publicUrl) {
        this.config = config;
        this.inboundDomain = inboundDomain;
        this.publicUrl = publicUrl;
    }

    @Provides
    @Singleton
    SecretStore secrets(KeyBuzzPorts.Stores stores, KeyBuzzPorts.Secrets secrets, InstantSource time) {
        return config.vault()
                .map(vault -> VaultAdapters.secrets(vault, time))
                .orElseGet(() -> KeyBuzzApplication.secretStore(stores, secrets, time));
    }

    @Provides
    @Singleton
    AmazonApplications application(SecretStore secrets, InstantSource time) {
        return config.amazonGiven()
                .map(AmazonAdapters::application)
                .orElseGet(() -> AmazonAdapters.applicationIn(secrets, config.amazonSecret(), time));
    }

    @Provides
    @Singleton
    AmazonAdapters amazon(SecretStore secrets, AmazonApplications applications, InstantSource time) {
        AmazonSettings endpoints = config.amazonSandbox() ? AmazonSettings.sandbox() : AmazonSettings.production();
        return AmazonAdapters.of(secrets, time, endpoints, applications);
    }

    @Provides
    @Singleton
    ConnectionParts connecting(SecretStore secrets, AmazonApplications applications, AmazonAdapters amazon) {
        return new ConnectionParts(
                Optional.of(secrets),
                new RandomInboundAddresses(inboundDomain),
                Optional.of(new AmazonParts(applications, amazon.authorizations(), random, publicUrl + LANDING)));
    }
}
