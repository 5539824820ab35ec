package io.keybuzz.application.tenancy.entry;

import io.keybuzz.application.internal.RefusalLimit;
import io.keybuzz.application.shared.AuditNote;
import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.application.shared.Visit;
import io.keybuzz.application.shared.Worker;
import io.keybuzz.application.tenancy.TenancyPorts;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.audit.AuditActor;
import io.keybuzz.domain.shared.audit.AuditEntry;
import io.keybuzz.domain.shared.audit.AuditObject;
import io.keybuzz.domain.shared.audit.AuditOutcome;
import java.util.Optional;

/**
 * The audit trail of those who are not logged in yet, beside the runner's of those who are. What anybody can cause without
 * proving anything is sampled: of one thing about one account one a minute, 600 a minute in all.
 */
@Worker("the audit trail of whoever comes to the door")
public final class Journal {
    private final TenancyPorts ports;
    private final RefusalLimit limit = new RefusalLimit();

    public Journal(TenancyPorts ports) {
        this.ports = ports;
    }

    /** Something was changed; inside the unit of work that did it, of the home or, for the house, the platform's. */
    public void did(Visit visit, TenantId home, AuditActor actor, String action, AuditNote what) {
        ports.trail().append(entry(visit, home, actor, action, AuditOutcome.DONE, Optional.of(what)));
    }

    /** Something was refused; inside the unit of work that counted it. */
    public void refused(Visit visit, TenantId home, AuditActor actor, String action, Optional<AuditNote> about) {
        ports.trail().append(entry(visit, home, actor, action, AuditOutcome.REFUSED, about));
    }

    /** Something was refused where no unit of work was open; whoever is refused is refused either way. */
    public void refusedAlone(Visit visit, TenantId home, AuditActor actor, String action, Optional<AuditNote> about) {
        try {
            ports.unitOfWork().run(new TenantScope.One(home), () -> {
                refused(visit, home, actor, action, about);
                return home;
            });
        } catch (RuntimeException unrecorded) {
            // the answer is the same, and the metrics count it
            return;
        }
    }

    /**
     * Whether one more of these goes on record.
     *
     * @param what the action and what it is about
     */
    public boolean takes(String what, Visit visit) {
        return limit.takes(what, visit.now());
    }

    private AuditEntry entry(
            Visit visit,
            TenantId home,
            AuditActor actor,
            String action,
            AuditOutcome outcome,
            Optional<AuditNote> about) {
        return new AuditEntry(
                ports.ids().next(),
                home,
                visit.now(),
                actor,
                action,
                outcome,
                about.map(note -> new AuditObject(note.objectType(), note.object(), note.fields())),
                "",
                visit.requestId(),
                visit.addressHash());
    }
}
