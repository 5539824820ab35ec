package io.keybuzz.domain.shared.audit;

import io.keybuzz.domain.shared.TenantId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/**
 * One line of the audit trail. It says who did what to which thing, and never what the thing says or whom it is about.
 *
 * @param tenant whose trail it is in; {@link TenantId#PLATFORM} for the house itself
 * @param action name of the use case
 * @param object empty for a list, and for an attempt that reached nothing
 * @param reason why somebody of the house may look into a tenant; empty for everybody else
 * @param requestId ties it to the log
 * @param addressHash a keyed hash of the client's address, where there is one
 */
public record AuditEntry(
        UUID id,
        TenantId tenant,
        Instant at,
        AuditActor actor,
        String action,
        AuditOutcome outcome,
        Optional<AuditObject> object,
        String reason,
        String requestId,
        Optional<String> addressHash) {
    public AuditEntry {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }
}
