package io.keybuzz.adapters.integration.secret;

import io.keybuzz.domain.privacy.port.Sealer;
import io.keybuzz.testkit.contract.privacy.SealerContract;

class AesGcmSealerContractTest implements SealerContract {
    private final AesGcmSealer sealer = new AesGcmSealer();

    @Override
    public Sealer sealer() {
        return sealer;
    }
}
