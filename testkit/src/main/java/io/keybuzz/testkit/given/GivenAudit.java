package io.keybuzz.testkit.given;

import io.keybuzz.domain.shared.IdSource;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.UserId;
import io.keybuzz.domain.shared.audit.AuditActor;
import io.keybuzz.domain.shared.audit.AuditEntry;
import io.keybuzz.domain.shared.audit.AuditObject;
import io.keybuzz.domain.shared.audit.AuditOutcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** An entry of the audit trail: a user replied to a ticket, unless a test says otherwise. */
public final class GivenAudit {
    private final UUID id;
    private final TenantId tenant;
    private Instant at;
    private AuditActor actor;
    private String action = "ReplyToTicket";
    private AuditOutcome outcome = AuditOutcome.DONE;
    private Optional<AuditObject> object;
    private Optional<String> addressHash = Optional.of("0123456789abcdef0123456789abcdef");

    private GivenAudit(TenantId tenant, IdSource ids, Instant now) {
        this.id = ids.next();
        this.tenant = tenant;
        this.at = now;
        this.actor = AuditActor.user(ids.next(UserId::new));
        this.object = Optional.of(new AuditObject("ticket", ids.next(), List.of("messages", "status")));
    }

    public static GivenAudit of(TenantId tenant, IdSource ids, Instant now) {
        return new GivenAudit(tenant, ids, now);
    }

    public GivenAudit at(Instant instant) {
        this.at = instant;
        return this;
    }

    public GivenAudit by(AuditActor who) {
        this.actor = who;
        return this;
    }

    public GivenAudit action(String name) {
        this.action = name;
        return this;
    }

    public GivenAudit on(String type, UUID object) {
        this.object = Optional.of(new AuditObject(type, object, List.of()));
        return this;
    }

    /** An attempt that reached nothing, from nowhere we know. */
    public GivenAudit refused() {
        this.outcome = AuditOutcome.REFUSED;
        this.object = Optional.empty();
        this.addressHash = Optional.empty();
        return this;
    }

    public AuditEntry build() {
        return new AuditEntry(id, tenant, at, actor, action, outcome, object, "", "request-1", addressHash);
    }
}
