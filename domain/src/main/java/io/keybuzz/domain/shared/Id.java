package io.keybuzz.domain.shared;

import java.util.UUID;

/** A typed identity. Ids are UUIDv7, so that they sort by the time they were made. */
public interface Id {
    UUID value();
}
