package io.keybuzz.application.marketplace;

import io.keybuzz.application.shared.AuditTrail;
import io.keybuzz.domain.shared.IdSource;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.audit.AuditActor;
import io.keybuzz.domain.shared.audit.AuditEntry;
import io.keybuzz.domain.shared.audit.AuditObject;
import io.keybuzz.domain.shared.audit.AuditOutcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The audit trail of what nobody asked for: messages come in and go out by themselves. Inside the unit of work that does it. */
final class WorkRecord {
    private final AuditTrail trail;
    private final IdSource ids;
    private final AuditActor worker;

    /** @param worker its name */
    WorkRecord(AuditTrail trail, IdSource ids, String worker) {
        this.trail = trail;
        this.ids = ids;
        this.worker = AuditActor.worker(worker);
    }

    /** @param cause id of what set it off, in place of a request's */
    void done(TenantId tenant, String action, AuditObject object, UUID cause, Instant now) {
        trail.append(new AuditEntry(
                ids.next(),
                tenant,
                now,
                worker,
                action,
                AuditOutcome.DONE,
                Optional.of(object),
                "",
                cause.toString(),
                Optional.empty()));
    }

    static AuditObject whole(String type, UUID id) {
        return new AuditObject(type, id, List.of());
    }

    static AuditObject part(String type, UUID id, String field) {
        return new AuditObject(type, id, List.of(field));
    }
}
