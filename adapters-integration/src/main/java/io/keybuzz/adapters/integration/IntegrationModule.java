package io.keybuzz.adapters.integration;

import com.google.inject.PrivateModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.keybuzz.adapters.integration.password.BcryptPasswords;
import io.keybuzz.adapters.integration.password.PasswordSettings;
import io.keybuzz.adapters.integration.token.JwtTokens;
import io.keybuzz.adapters.integration.token.TokenSettings;
import io.keybuzz.domain.tenancy.port.AccessTokens;
import io.keybuzz.domain.tenancy.port.PasswordHasher;

/** Supplies password hashing and access tokens. */
public final class IntegrationModule extends PrivateModule {
    private final PasswordSettings passwords;
    private final TokenSettings tokens;

    public IntegrationModule(PasswordSettings passwords, TokenSettings tokens) {
        this.passwords = passwords;
        this.tokens = tokens;
    }

    @Override
    protected void configure() {
        expose(PasswordHasher.class);
        expose(AccessTokens.class);
    }

    @Provides
    @Singleton
    PasswordHasher passwordHasher() {
        return new BcryptPasswords(passwords);
    }

    @Provides
    @Singleton
    AccessTokens accessTokens() {
        return new JwtTokens(tokens);
    }
}
