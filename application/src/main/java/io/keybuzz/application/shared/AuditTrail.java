package io.keybuzz.application.shared;

import io.keybuzz.domain.shared.audit.AuditEntry;

/**
 * Where it is kept who did what. Entries can be added and never changed; those of one tenant form a chain that shows when
 * somebody did so behind our back.
 */
public interface AuditTrail {
    /** Adds the entry to its tenant's chain, in the unit of work of what it tells of: that tenant's own, or the platform's. */
    void append(AuditEntry entry);
}
