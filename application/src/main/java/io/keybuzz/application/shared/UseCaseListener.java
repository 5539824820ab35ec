package io.keybuzz.application.shared;

import java.time.Duration;

/** Told of every use case that ran, for metrics and logs. Must not throw. */
@FunctionalInterface
public interface UseCaseListener {
    /**
     * @param useCase simple name of the command
     * @param outcome {@code ok}, {@code replayed}, the slug of a refusal, or {@code failed}
     */
    void ran(String useCase, CallContext call, TenantScope scope, String outcome, Duration took);

    static UseCaseListener none() {
        return (useCase, call, scope, outcome, took) -> {};
    }
}
