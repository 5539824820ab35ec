package io.keybuzz.adapters.integration.secret;

import io.keybuzz.domain.privacy.port.MasterKeys;
import io.keybuzz.testkit.contract.privacy.MasterKeysContract;

class MasterKeyRingContractTest implements MasterKeysContract {
    private static final String OLD = "old:000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";
    private static final String NEW = "new:202122232425262728292a2b2c2d2e2f303132333435363738393a3b3c3d3e3f";

    private static MasterKeys ring(String keys) {
        return new MasterKeyRing(EncryptionSettings.parse(keys));
    }

    @Override
    public MasterKeys before() {
        return ring(OLD);
    }

    @Override
    public MasterKeys during() {
        return ring(NEW + ", " + OLD);
    }

    @Override
    public MasterKeys after() {
        return ring(NEW);
    }
}
