package io.keybuzz.domain.automation.draft.port;

import io.keybuzz.domain.automation.writing.TicketDossier;
import io.keybuzz.domain.shared.Refusal;
import io.keybuzz.domain.shared.TenantId;
import java.util.Optional;
import java.util.UUID;

/** What there is to know of a ticket of the current tenant for those who write answers. */
public interface TicketDossiers {
    Optional<TicketDossier> find(UUID ticket);

    /** Whose a ticket is, for those who see every tenant. */
    Optional<TenantId> tenantOf(UUID ticket);

    /** How a ticket is refused that is not there. */
    Refusal missing(UUID ticket);
}
