package io.keybuzz.application.internal;

import io.keybuzz.application.shared.AuditNote;
import io.keybuzz.application.shared.AuditTrail;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.shared.Proof;
import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.application.shared.UnitOfWork;
import io.keybuzz.application.shared.Worker;
import io.keybuzz.domain.shared.IdSource;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.audit.AuditActor;
import io.keybuzz.domain.shared.audit.AuditEntry;
import io.keybuzz.domain.shared.audit.AuditObject;
import io.keybuzz.domain.shared.audit.AuditOutcome;
import java.util.Optional;

/** Writes down what the runner runs: changes in their own transaction, looks of the house and refusals in one beside it. */
@Worker("the audit trail")
public final class Auditor {
    private final UnitOfWork unitOfWork;
    private final AuditTrail trail;
    private final IdSource ids;
    private final RefusalLimit refusals = new RefusalLimit();

    public Auditor(UnitOfWork unitOfWork, AuditTrail trail, IdSource ids) {
        this.unitOfWork = unitOfWork;
        this.trail = trail;
        this.ids = ids;
    }

    /** Inside the unit of work that made the change, or that counted an attempt and changed nothing else. */
    void changed(CallContext call, TenantScope scope, String action, AuditNote note) {
        TenantId tenant = scope instanceof TenantScope.One one ? one.tenant() : TenantId.PLATFORM;
        note.outcome().ifPresent(outcome -> trail.append(entry(call, tenant, action, outcome, Optional.of(note))));
    }

    /** Before somebody of the house looks beyond one tenant; who cannot be recorded does not look. */
    void looking(CallContext call, String action) {
        store(entry(call, TenantId.PLATFORM, action, AuditOutcome.SEEN, Optional.empty()));
    }

    /** After they have seen one tenant's thing, and before they are shown it. */
    void looked(CallContext call, String action, Seen seen) {
        store(entry(call, seen.tenant(), action, AuditOutcome.SEEN, Optional.of(seen.object())));
    }

    /** An attempt that was not allowed; a sample of them, and never in the way of the refusal itself. */
    void refused(CallContext call, String action) {
        AuditActor actor = actorOf(call);
        if (!refusals.takes(actor.id() + " " + action, call.now())) {
            return;
        }
        TenantId tenant = call.caller().tenant().orElse(TenantId.PLATFORM);
        try {
            store(entry(call, tenant, action, AuditOutcome.REFUSED, Optional.empty()));
        } catch (RuntimeException unrecorded) {
            // the caller is refused either way, and the listener counts it
            return;
        }
    }

    private void store(AuditEntry entry) {
        unitOfWork.run(new TenantScope.One(entry.tenant()), () -> {
            trail.append(entry);
            return entry;
        });
    }

    private AuditEntry entry(
            CallContext call, TenantId tenant, String action, AuditOutcome outcome, Optional<AuditNote> note) {
        String reason = call.scope() instanceof TenantScope.Platform platform ? platform.reason() : "";
        return new AuditEntry(
                ids.next(),
                tenant,
                call.now(),
                actorOf(call),
                action,
                outcome,
                note.map(n -> new AuditObject(n.objectType(), n.object(), n.fields())),
                reason,
                call.requestId(),
                call.addressHash());
    }

    private static AuditActor actorOf(CallContext call) {
        return call.caller().proof() instanceof Proof.Key key
                ? AuditActor.key(key.id())
                : AuditActor.user(call.caller().user());
    }
}
