package io.keybuzz.adapters.http.json;

import io.keybuzz.domain.shared.Edit;
import java.util.Optional;
import java.util.UUID;

/** What a body wants to be different of an id or a flag. */
public final class Edits {
    private Edits() {}

    /** An id to be changed, cleared by null, or kept by leaving it out. */
    public static Edit<UUID> id(Fields body, String name) {
        return body.edited(name, body.optionalId(name));
    }

    /** An id to be changed, or absent if it shall stay; null is neither. */
    public static Optional<UUID> changedId(Fields body, String name) {
        body.refuseNull(name);
        return body.optionalId(name);
    }

    /** A flag to be changed, or absent if it shall stay; null is neither. */
    public static Optional<Boolean> changedFlag(Fields body, String name) {
        body.refuseNull(name);
        return body.take(name) == null ? Optional.empty() : Optional.of(body.flag(name, false));
    }
}
