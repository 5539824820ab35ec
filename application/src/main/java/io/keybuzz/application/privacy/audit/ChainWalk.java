package io.keybuzz.application.privacy.audit;

import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.application.shared.UnitOfWork;
import io.keybuzz.application.shared.Worker;
import io.keybuzz.domain.privacy.audit.AuditFault;
import io.keybuzz.domain.privacy.audit.AuditHead;
import io.keybuzz.domain.privacy.audit.ChainProof;
import io.keybuzz.domain.privacy.audit.ChainedEntry;
import io.keybuzz.domain.privacy.audit.port.AuditChains;
import io.keybuzz.domain.shared.TenantId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.LongConsumer;

/** Reads the chains of all tenants, a few thousand entries at a time, so that a long one costs no memory. */
@Worker("whoever proves the audit trail")
final class ChainWalk {
    private static final int PAGE = 5_000;
    private static final TenantScope PLATFORM = new TenantScope.Platform("proving the audit trail");
    private static final TenantScope QUEUES = new TenantScope.Queues("audit-anchors");

    private final UnitOfWork unitOfWork;
    private final AuditChains chains;

    ChainWalk(UnitOfWork unitOfWork, AuditChains chains) {
        this.unitOfWork = unitOfWork;
        this.chains = chains;
    }

    List<AuditHead> heads() {
        return unitOfWork.read(QUEUES, chains::heads);
    }

    Auditing.Proof prove(List<AuditHead> anchors, LongConsumer progress) {
        Map<TenantId, Map<Long, String>> anchored = new HashMap<>();
        List<AuditFault> faults = new ArrayList<>();
        for (AuditHead anchor : anchors) {
            String other = anchored.computeIfAbsent(anchor.tenant(), key -> new HashMap<>())
                    .put(anchor.seq(), anchor.hash());
            if (other != null && !other.equals(anchor.hash())) {
                faults.add(
                        new AuditFault(anchor.tenant(), anchor.seq(), "two anchors were signed with different hashes"));
            }
        }
        TreeSet<TenantId> tenants = new TreeSet<>(Comparator.comparing(TenantId::value));
        tenants.addAll(unitOfWork.read(PLATFORM, chains::tenants));
        tenants.addAll(anchored.keySet());
        long entries = 0;
        for (TenantId tenant : tenants) {
            ChainProof proof = new ChainProof(tenant, anchored.getOrDefault(tenant, Map.of()));
            entries = walk(tenant, proof, entries, progress);
            faults.addAll(end(tenant, proof));
        }
        return new Auditing.Proof(entries, tenants.size(), faults);
    }

    private long walk(TenantId tenant, ChainProof proof, long before, LongConsumer progress) {
        long seen = before;
        List<ChainedEntry> page;
        do {
            page = page(tenant, proof.last());
            page.forEach(proof::next);
            seen += page.size();
            progress.accept(seen);
        } while (page.size() == PAGE);
        return seen;
    }

    /** The head is read after the entries; what was added in between is read up to it, and what lies behind it is a fault. */
    private List<AuditFault> end(TenantId tenant, ChainProof proof) {
        Optional<AuditHead> head = unitOfWork.read(PLATFORM, () -> chains.head(tenant));
        long end = head.map(AuditHead::seq).orElse(0L);
        while (proof.last() < end) {
            List<ChainedEntry> added = page(tenant, proof.last()).stream()
                    .takeWhile(entry -> entry.seq() <= end)
                    .toList();
            if (added.isEmpty()) {
                break;
            }
            added.forEach(proof::next);
        }
        return proof.end(head);
    }

    private List<ChainedEntry> page(TenantId tenant, long after) {
        return unitOfWork.read(PLATFORM, () -> chains.entries(tenant, after, PAGE));
    }
}
