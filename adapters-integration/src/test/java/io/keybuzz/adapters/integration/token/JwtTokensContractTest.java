package io.keybuzz.adapters.integration.token;

import io.keybuzz.domain.tenancy.port.AccessTokens;
import io.keybuzz.testkit.contract.tenancy.AccessTokensContract;

class JwtTokensContractTest implements AccessTokensContract {
    private final JwtTokens tokens = new JwtTokens(TokenSettings.of("thirty-two bytes are the least here"));
    private final JwtTokens foreign = new JwtTokens(TokenSettings.of("another secret of thirty-two bytes or more"));

    @Override
    public AccessTokens tokens() {
        return tokens;
    }

    @Override
    public AccessTokens foreign() {
        return foreign;
    }
}
