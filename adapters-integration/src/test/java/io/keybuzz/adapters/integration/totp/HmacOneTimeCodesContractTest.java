package io.keybuzz.adapters.integration.totp;

import io.keybuzz.domain.tenancy.twofactor.port.OneTimeCodes;
import io.keybuzz.testkit.contract.tenancy.OneTimeCodesContract;

class HmacOneTimeCodesContractTest implements OneTimeCodesContract {
    private final HmacOneTimeCodes codes = new HmacOneTimeCodes();

    @Override
    public OneTimeCodes codes() {
        return codes;
    }
}
