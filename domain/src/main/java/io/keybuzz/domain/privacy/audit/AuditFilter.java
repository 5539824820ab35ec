package io.keybuzz.domain.privacy.audit;

import io.keybuzz.domain.shared.TenantId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Which entries are wanted; what is empty does not matter.
 *
 * @param actor id of a user or API key, or name of a worker
 * @param action name of a use case
 * @param from the earliest instant wanted
 * @param to the first instant no longer wanted
 * @param tenant only on this tenant's trail, for those who see more than one
 */
public record AuditFilter(
        Optional<String> actor,
        Optional<String> action,
        Optional<String> objectType,
        Optional<UUID> objectId,
        Optional<Instant> from,
        Optional<Instant> to,
        Optional<TenantId> tenant) {
    /** On every trail the caller sees. */
    public AuditFilter(
            Optional<String> actor,
            Optional<String> action,
            Optional<String> objectType,
            Optional<UUID> objectId,
            Optional<Instant> from,
            Optional<Instant> to) {
        this(actor, action, objectType, objectId, from, to, Optional.empty());
    }

    public static AuditFilter any() {
        return new AuditFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
