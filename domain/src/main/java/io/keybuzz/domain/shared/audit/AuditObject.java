package io.keybuzz.domain.shared.audit;

import java.util.List;
import java.util.UUID;

/**
 * What was touched.
 *
 * @param type such as {@code ticket}
 * @param fields names of what was changed, in camelCase; empty when all of it is new, gone, or only looked at
 */
public record AuditObject(String type, UUID id, List<String> fields) {
    public AuditObject {
        fields = List.copyOf(fields);
    }
}
