package io.keybuzz.adapters.inmemory.privacy.audit;

import io.keybuzz.adapters.inmemory.shared.InMemoryDatabase;
import io.keybuzz.application.shared.AuditTrail;
import io.keybuzz.domain.shared.audit.AuditEntry;

final class InMemoryAuditTrail implements AuditTrail {
    private final InMemoryDatabase database;
    private final AuditRows rows;

    InMemoryAuditTrail(InMemoryDatabase database, AuditRows rows) {
        this.database = database;
        this.rows = rows;
    }

    @Override
    public void append(AuditEntry entry) {
        database.session().requireOwnOrHouse(entry.tenant());
        rows.add(entry);
    }
}
