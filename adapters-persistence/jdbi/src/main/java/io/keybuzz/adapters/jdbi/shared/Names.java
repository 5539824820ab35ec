package io.keybuzz.adapters.jdbi.shared;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads an enum from the bytes of its name, without making a text of them first; a list has three of these in each row. */
public final class Names<E extends Enum<E>> {
    private final E[] values;
    private final byte[][] names;

    private Names(E[] values) {
        this.values = values;
        this.names = new byte[values.length][];
        for (int i = 0; i < values.length; i++) {
            names[i] = values[i].name().getBytes(StandardCharsets.US_ASCII);
        }
    }

    public static <E extends Enum<E>> Names<E> of(Class<E> type) {
        return new Names<>(type.getEnumConstants());
    }

    E read(byte[] name) {
        for (int i = 0; i < names.length; i++) {
            if (Arrays.equals(names[i], name)) {
                return values[i];
            }
        }
        throw new IllegalStateException("the database holds a name this version does not know");
    }
}
