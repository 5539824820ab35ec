package io.keybuzz.domain.automation.port;

import io.keybuzz.domain.automation.situation.Situation;
import io.keybuzz.domain.shared.TenantId;
import java.util.Optional;
import java.util.UUID;

/** What a ticket's channel says about the order it is about. Asking may take as long as the channel; never in a unit of work. */
public interface OrderFacts {
    /** The order as its channel tells it now; nothing where it tells nothing, or cannot be asked. */
    Optional<Situation.Order> of(TenantId tenant, UUID ticket);

    /** Nobody can be asked. */
    static OrderFacts none() {
        return (tenant, ticket) -> Optional.empty();
    }
}
