package io.keybuzz.adapters.integration;

import com.google.inject.PrivateModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.keybuzz.adapters.integration.password.BcryptPasswords;
import io.keybuzz.adapters.integration.password.ListedPasswords;
import io.keybuzz.adapters.integration.password.PasswordSettings;
import io.keybuzz.adapters.integration.secret.AesGcmSealer;
import io.keybuzz.adapters.integration.secret.MasterKeyRing;
import io.keybuzz.adapters.integration.secret.SecretSettings;
import io.keybuzz.adapters.integration.token.JwtTokens;
import io.keybuzz.adapters.integration.token.RandomSecrets;
import io.keybuzz.adapters.integration.token.TokenSettings;
import io.keybuzz.adapters.integration.totp.HmacOneTimeCodes;
import io.keybuzz.application.KeyBuzzPorts;
import io.keybuzz.application.shared.MailSender;
import io.keybuzz.application.tenancy.AccountPorts;
import io.keybuzz.domain.tenancy.port.AccessTokens;
import io.keybuzz.domain.tenancy.port.PasswordHasher;
import java.security.SecureRandom;

/** Supplies password hashing, access tokens, encryption and one-time codes, and what else accounts need. */
public final class IntegrationModule extends PrivateModule {
    private final PasswordSettings passwords;
    private final TokenSettings tokens;
    private final AccountPorts accounts;
    private final SecretSettings secrets;

    /** @param mail see {@code MailAdapters} */
    public IntegrationModule(
            PasswordSettings passwords,
            TokenSettings tokens,
            MailSender mail,
            AccountPorts.Settings settings,
            SecretSettings secrets) {
        this.passwords = passwords;
        this.tokens = tokens;
        this.accounts =
                new AccountPorts(new RandomSecrets(), new ListedPasswords(), mail, new SecureRandom(), settings);
        this.secrets = secrets;
    }

    @Override
    protected void configure() {
        expose(PasswordHasher.class);
        expose(AccessTokens.class);
        bind(AccountPorts.class).toInstance(accounts);
        expose(AccountPorts.class);
        expose(KeyBuzzPorts.Secrets.class);
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

    @Provides
    @Singleton
    KeyBuzzPorts.Secrets secrets() {
        return new KeyBuzzPorts.Secrets(
                new AesGcmSealer(),
                new MasterKeyRing(secrets.masterKeys()),
                new HmacOneTimeCodes(),
                secrets.secondFactorForSuperAdmins());
    }
}
