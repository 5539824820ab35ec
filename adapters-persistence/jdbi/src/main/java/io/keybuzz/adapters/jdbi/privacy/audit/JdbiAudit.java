package io.keybuzz.adapters.jdbi.privacy.audit;

import io.keybuzz.adapters.jdbi.shared.JdbiUnitOfWork;
import io.keybuzz.application.privacy.audit.AuditStores;

/** Makes the stores of the audit trail. */
public final class JdbiAudit {
    private JdbiAudit() {}

    public static AuditStores on(JdbiUnitOfWork work) {
        return new AuditStores(new JdbiAuditTrail(work), new JdbiAuditViews(work), new JdbiAuditChains(work));
    }
}
