package io.keybuzz.adapters.inmemory.marketplace;

import io.keybuzz.domain.marketplace.port.SecretStore;
import io.keybuzz.testkit.contract.marketplace.access.SecretStoreContract;
import io.keybuzz.testkit.fake.HeldSecrets;

class HeldSecretsTest implements SecretStoreContract {
    private final HeldSecrets secrets = new HeldSecrets();

    @Override
    public SecretStore secrets() {
        return secrets;
    }
}
