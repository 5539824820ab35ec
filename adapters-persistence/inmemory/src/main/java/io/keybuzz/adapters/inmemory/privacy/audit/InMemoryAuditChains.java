package io.keybuzz.adapters.inmemory.privacy.audit;

import io.keybuzz.adapters.inmemory.shared.InMemoryDatabase;
import io.keybuzz.adapters.inmemory.shared.Session;
import io.keybuzz.domain.privacy.audit.AuditHead;
import io.keybuzz.domain.privacy.audit.ChainedEntry;
import io.keybuzz.domain.privacy.audit.port.AuditChains;
import io.keybuzz.domain.shared.TenantId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

final class InMemoryAuditChains implements AuditChains {
    private final InMemoryDatabase database;
    private final AuditRows rows;

    InMemoryAuditChains(InMemoryDatabase database, AuditRows rows) {
        this.database = database;
        this.rows = rows;
    }

    @Override
    public List<AuditHead> heads() {
        Session session = database.session();
        return rows.heads().stream()
                .filter(head -> session.seesQueueOf(head.tenant()))
                .toList();
    }

    @Override
    public Optional<AuditHead> head(TenantId tenant) {
        return heads().stream().filter(head -> head.tenant().equals(tenant)).findFirst();
    }

    @Override
    public Set<TenantId> tenants() {
        return heads().stream().map(AuditHead::tenant).collect(Collectors.toSet());
    }

    @Override
    public List<ChainedEntry> entries(TenantId tenant, long after, int limit) {
        return database.session().sees(tenant) ? rows.after(tenant, after, limit) : List.of();
    }
}
