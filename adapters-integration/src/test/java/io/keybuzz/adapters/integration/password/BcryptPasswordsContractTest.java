package io.keybuzz.adapters.integration.password;

import io.keybuzz.domain.tenancy.port.PasswordHasher;
import io.keybuzz.testkit.contract.tenancy.PasswordHasherContract;
import org.junit.jupiter.api.AfterEach;

class BcryptPasswordsContractTest implements PasswordHasherContract {
    private final BcryptPasswords passwords =
            new BcryptPasswords(PasswordSettings.of("a pepper for tests only, of some length", 4));

    @Override
    public PasswordHasher hasher() {
        return passwords;
    }

    @AfterEach
    void close() {
        passwords.close();
    }
}
