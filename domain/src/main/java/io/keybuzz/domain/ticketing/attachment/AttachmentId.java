package io.keybuzz.domain.ticketing.attachment;

import io.keybuzz.domain.shared.Id;
import java.util.Objects;
import java.util.UUID;

/** Identity of an attachment. */
public record AttachmentId(UUID value) implements Id {
    public AttachmentId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
