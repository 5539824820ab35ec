package io.keybuzz.domain.ticketing.routing;

import io.keybuzz.domain.shared.Id;
import java.util.Objects;
import java.util.UUID;

/** Identity of a routing rule. */
public record RoutingRuleId(UUID value) implements Id {
    public RoutingRuleId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
