package io.keybuzz.domain.shared;

import java.time.Instant;
import java.util.UUID;

/** The sort key of the last row seen: keyset pagination never counts and never skips. */
public record PageKey(Instant at, UUID id) {}
