package io.keybuzz.adapters.integration.throttle;

import io.keybuzz.application.shared.RateLimiter;
import io.keybuzz.testkit.contract.shared.RateLimiterContract;
import java.time.InstantSource;

class InMemoryRateLimiterContractTest extends RateLimiterContract {
    @Override
    protected RateLimiter limiter(InstantSource time) {
        return new InMemoryRateLimiter(time);
    }
}
