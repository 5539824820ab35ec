package io.keybuzz.application.automation.backtest;

import io.keybuzz.domain.automation.classification.Classification;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What is known already of messages of the current tenant; the rest is classified anew, without a model. */
@FunctionalInterface
public interface KnownClassifications {
    Map<UUID, Classification> of(Collection<UUID> messages);

    static KnownClassifications none() {
        return messages -> Map.of();
    }
}
