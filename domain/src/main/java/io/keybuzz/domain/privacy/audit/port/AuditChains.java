package io.keybuzz.domain.privacy.audit.port;

import io.keybuzz.domain.privacy.audit.AuditHead;
import io.keybuzz.domain.privacy.audit.ChainedEntry;
import io.keybuzz.domain.shared.TenantId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The trail as it is proved: every tenant's chain from its first entry on. */
public interface AuditChains {
    /** How far each chain has come; in the scope of queues or on the platform. */
    List<AuditHead> heads();

    /** How far one chain has come; on the platform. */
    Optional<AuditHead> head(TenantId tenant);

    /** Every tenant that has entries, with a head or without one; on the platform. */
    Set<TenantId> tenants();

    /** Entries in the order of the chain; on the platform. @param after seq of the last one seen, 0 at first */
    List<ChainedEntry> entries(TenantId tenant, long after, int limit);
}
