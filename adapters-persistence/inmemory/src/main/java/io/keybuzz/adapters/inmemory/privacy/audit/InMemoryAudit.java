package io.keybuzz.adapters.inmemory.privacy.audit;

import io.keybuzz.adapters.inmemory.shared.InMemoryDatabase;
import io.keybuzz.application.privacy.audit.AuditStores;

/** The stores of the audit trail in one database. */
public final class InMemoryAudit {
    private InMemoryAudit() {}

    public static AuditStores in(InMemoryDatabase database) {
        AuditRows rows = new AuditRows(database);
        return new AuditStores(
                new InMemoryAuditTrail(database, rows),
                new InMemoryAuditViews(database, rows),
                new InMemoryAuditChains(database, rows));
    }
}
