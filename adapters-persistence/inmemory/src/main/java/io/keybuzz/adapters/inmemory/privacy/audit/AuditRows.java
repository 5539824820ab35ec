package io.keybuzz.adapters.inmemory.privacy.audit;

import io.keybuzz.adapters.inmemory.shared.InMemoryDatabase;
import io.keybuzz.adapters.inmemory.shared.SortedTable;
import io.keybuzz.adapters.inmemory.shared.Timeline;
import io.keybuzz.domain.privacy.audit.AuditHead;
import io.keybuzz.domain.privacy.audit.ChainedEntry;
import io.keybuzz.domain.shared.PageKey;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.audit.AuditChain;
import io.keybuzz.domain.shared.audit.AuditEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Entries in the order of their chains and in the order of time, and where each chain ends. */
final class AuditRows {
    private final SortedTable<UUID, AuditHead> heads;
    private final SortedTable<Place, ChainedEntry> chains;
    private final Timeline<ChainedEntry> byTenant;
    private final Timeline<ChainedEntry> ofAll;

    AuditRows(InMemoryDatabase database) {
        this.heads = new SortedTable<>(database, Comparator.<UUID>naturalOrder());
        this.chains =
                new SortedTable<>(database, Comparator.comparing(Place::tenant).thenComparing(Place::seq));
        this.byTenant = Timeline.newestFirst(database);
        this.ofAll = Timeline.newestFirst(database);
    }

    void add(AuditEntry entry) {
        UUID tenant = entry.tenant().value();
        AuditHead head = heads.find(tenant).orElseGet(() -> new AuditHead(entry.tenant(), 0, AuditChain.GENESIS));
        long seq = head.seq() + 1;
        ChainedEntry chained = new ChainedEntry(seq, AuditChain.hash(head.hash(), seq, entry), entry);
        PageKey place = new PageKey(entry.at(), entry.id());
        heads.put(tenant, new AuditHead(entry.tenant(), seq, chained.hash()));
        chains.put(new Place(tenant, seq), chained);
        byTenant.put(tenant, place, chained);
        ofAll.put(Timeline.EVERYBODY, place, chained);
    }

    List<AuditHead> heads() {
        List<AuditHead> all = new ArrayList<>();
        heads.all().forEach(row -> all.add(row.getValue()));
        return all;
    }

    List<ChainedEntry> after(TenantId tenant, long seq, int limit) {
        List<ChainedEntry> entries = new ArrayList<>();
        for (Map.Entry<Place, ChainedEntry> row :
                chains.after(new Place(tenant.value(), seq)).entrySet()) {
            if (entries.size() == limit || !row.getKey().tenant().equals(tenant.value())) {
                break;
            }
            entries.add(row.getValue());
        }
        return entries;
    }

    Timeline<ChainedEntry> byTenant() {
        return byTenant;
    }

    /** Under {@link Timeline#EVERYBODY}; not in one timeline with the tenants, for the house has that same id. */
    Timeline<ChainedEntry> ofAll() {
        return ofAll;
    }

    private record Place(UUID tenant, long seq) {}
}
