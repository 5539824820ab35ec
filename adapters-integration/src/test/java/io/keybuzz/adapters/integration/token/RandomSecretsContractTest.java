package io.keybuzz.adapters.integration.token;

import io.keybuzz.domain.tenancy.access.port.OpaqueSecrets;
import io.keybuzz.testkit.contract.tenancy.access.OpaqueSecretsContract;

class RandomSecretsContractTest implements OpaqueSecretsContract {
    private final OpaqueSecrets secrets = new RandomSecrets();

    @Override
    public OpaqueSecrets secrets() {
        return secrets;
    }
}
