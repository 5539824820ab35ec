package io.keybuzz.application.privacy.audit;

import io.keybuzz.application.internal.UseCaseRunner;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.shared.UnitOfWork;
import io.keybuzz.domain.privacy.audit.AuditFault;
import io.keybuzz.domain.privacy.audit.AuditHead;
import io.keybuzz.domain.privacy.audit.ChainedEntry;
import io.keybuzz.domain.shared.Page;
import java.util.List;
import java.util.function.LongConsumer;

/** What the audit trail can be asked. */
public interface Auditing {
    /** The caller's own tenant's entries, or everybody's for a super admin; newest first. */
    Page<ChainedEntry> list(CallContext call, ListAudit query);

    /** How far every chain has come, to be signed and kept outside the database. */
    List<AuditHead> heads();

    /**
     * Goes through every chain from its first entry on and compares it with the anchors.
     *
     * @param anchors heads as they were signed, in any order
     * @param progress told how many entries were seen so far
     */
    Proof prove(List<AuditHead> anchors, LongConsumer progress);

    static Auditing assemble(UseCaseRunner runner, UnitOfWork unitOfWork, AuditStores stores) {
        return new AuditingService(
                runner, new ChainWalk(unitOfWork, stores.chains()), new ListAuditHandler(stores.views()));
    }

    /**
     * What a proof came to.
     *
     * @param faults empty when everything is as it was written
     */
    record Proof(long entries, int chains, List<AuditFault> faults) {
        public Proof {
            faults = List.copyOf(faults);
        }
    }
}
