package io.keybuzz.domain.shared.secret;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * One column that holds sealed values, offered by the context that owns it, so that rotation and erasure find all of them. A
 * test holds the list of these against the database's catalog.
 */
public interface SealedColumn {
    /** With its schema. */
    String table();

    String column();

    /**
     * Values of the tenant in scope that were sealed with another of its keys, by row.
     *
     * @param tenantKey the key that is fine
     * @param after the last row seen before
     */
    List<Value> sealedOtherwise(int tenantKey, Optional<UUID> after, int limit);

    /** Puts a value in place of the one read before, unless that was changed or removed meanwhile. */
    void replace(Value before, Sealed after);

    /** How many values of the tenant in scope need which of its keys. */
    Map<Integer, Long> valuesByKey();

    /** A stored value and the row it is in. */
    record Value(UUID row, Sealed sealed) {}
}
