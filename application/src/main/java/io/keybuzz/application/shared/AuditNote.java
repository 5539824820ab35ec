package io.keybuzz.application.shared;

import io.keybuzz.domain.shared.audit.AuditOutcome;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What one use case changed, as the audit trail keeps it: never content, never personal data.
 *
 * @param objectType such as {@code ticket}
 * @param object the changed thing's id
 * @param fields names of what was changed, in camelCase as the API has them; empty when all of it is new or gone
 * @param outcome empty when nothing was changed at all, and there is nothing to keep
 */
public record AuditNote(String objectType, UUID object, List<String> fields, Optional<AuditOutcome> outcome) {
    public AuditNote {
        fields = List.copyOf(fields);
    }

    /** Something that was done. */
    public AuditNote(String objectType, UUID object, List<String> fields) {
        this(objectType, object, fields, Optional.of(AuditOutcome.DONE));
    }

    public static AuditNote of(String objectType, UUID object, String... fields) {
        return new AuditNote(objectType, object, List.of(fields));
    }

    /** The same attempt, which was counted and came to nothing else. */
    public AuditNote refused() {
        return new AuditNote(objectType, object, List.of(), Optional.of(AuditOutcome.REFUSED));
    }

    /** The same, unless nothing is different from before. */
    public AuditNote onlyIf(boolean different) {
        return different ? this : new AuditNote(objectType, object, fields, Optional.empty());
    }
}
