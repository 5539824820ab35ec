package io.keybuzz.adapters.inmemory.shared;

import java.util.Comparator;
import java.util.UUID;

/** Ids as PostgreSQL sorts them, byte by byte; Java compares the two halves as signed numbers. */
public final class UuidOrder {
    public static final UUID LOWEST = new UUID(0, 0);
    public static final UUID HIGHEST = new UUID(-1, -1);
    public static final Comparator<UUID> BYTEWISE = UuidOrder::compare;

    private UuidOrder() {}

    private static int compare(UUID left, UUID right) {
        int high = Long.compareUnsigned(left.getMostSignificantBits(), right.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(left.getLeastSignificantBits(), right.getLeastSignificantBits());
    }
}
