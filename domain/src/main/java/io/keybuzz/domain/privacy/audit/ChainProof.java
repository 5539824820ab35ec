package io.keybuzz.domain.privacy.audit;

import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.audit.AuditChain;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Walks one tenant's chain and finds what was changed in it: an edited entry by its own hash, one that is missing by the gap it
 * leaves, a cut or rewritten chain by the anchors that were signed before. Used once, entry by entry, then {@link #end}.
 */
public final class ChainProof {
    private final TenantId tenant;
    private final NavigableMap<Long, String> anchors;
    private final List<AuditFault> faults = new ArrayList<>();
    private String previous = AuditChain.GENESIS;
    private long last;

    /** @param anchors hashes by seq, as they were signed */
    public ChainProof(TenantId tenant, Map<Long, String> anchors) {
        this.tenant = tenant;
        this.anchors = new TreeMap<>(anchors);
    }

    /** The next entry, in the order of seq. */
    public void next(ChainedEntry chained) {
        long seq = chained.seq();
        boolean follows = seq == last + 1;
        if (!follows) {
            fault(last + 1, missing(last + 1, seq - 1));
        } else if (!AuditChain.hash(previous, seq, chained.entry()).equals(chained.hash())) {
            fault(seq, "does not fit its hash: it was changed, moved or put in");
        }
        String anchored = anchors.get(seq);
        if (anchored != null && !anchored.equals(chained.hash())) {
            fault(seq, "has another hash than the signed anchor: the chain was rewritten");
        }
        previous = chained.hash();
        last = seq;
    }

    /** Seq of the last entry seen, 0 before the first. */
    public long last() {
        return last;
    }

    /** Everything found, once the last entry was seen. @param head what the database says is the end, if it says so */
    public List<AuditFault> end(Optional<AuditHead> head) {
        if (head.isEmpty()) {
            fault(last, "the chain has no head");
        } else if (head.get().seq() > last) {
            fault(last + 1, missing(last + 1, head.get().seq()) + " before the head");
        } else if (head.get().seq() < last) {
            fault(head.get().seq(), "the head is behind the last entry " + last);
        } else if (!head.get().hash().equals(previous)) {
            fault(last, "the head has another hash than the last entry");
        }
        if (!anchors.isEmpty() && anchors.lastKey() > last) {
            fault(last + 1, missing(last + 1, anchors.lastKey()) + " that signed anchors have seen: the tail was cut");
        }
        return List.copyOf(faults);
    }

    private static String missing(long from, long to) {
        return from >= to ? "entry " + from + " is missing" : "entries " + from + " to " + to + " are missing";
    }

    private void fault(long seq, String what) {
        faults.add(new AuditFault(tenant, seq, what));
    }
}
