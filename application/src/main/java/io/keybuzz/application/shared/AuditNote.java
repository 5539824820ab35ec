package io.keybuzz.application.shared;

import java.util.List;
import java.util.UUID;

/**
 * What one use case changed, as the audit trail keeps it: never content, never personal data.
 *
 * @param objectType such as {@code ticket}
 * @param object the changed thing's id
 * @param fields names of what was changed, in camelCase as the API has them; empty when all of it is new or gone
 */
public record AuditNote(String objectType, UUID object, List<String> fields) {
    public AuditNote {
        fields = List.copyOf(fields);
    }

    public static AuditNote of(String objectType, UUID object, String... fields) {
        return new AuditNote(objectType, object, List.of(fields));
    }
}
