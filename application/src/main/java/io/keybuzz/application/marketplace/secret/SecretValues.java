package io.keybuzz.application.marketplace.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Names and values as the bytes that are sealed: a layout number, then each name and value behind its length. */
final class SecretValues {
    private static final byte LAYOUT = 1;
    private static final int MOST = 50;
    private static final int LONGEST = 64 * 1024;

    private SecretValues() {}

    static byte[] toBytes(Map<String, String> values) {
        if (values.isEmpty() || values.size() > MOST) {
            throw new IllegalArgumentException("a secret has 1 to " + MOST + " values");
        }
        ByteBuffer room = ByteBuffer.allocate(1
                + values.entrySet().stream()
                        .mapToInt(entry -> 2 * Integer.BYTES + length(entry.getKey()) + length(entry.getValue()))
                        .sum());
        room.put(LAYOUT);
        new TreeMap<>(values).forEach((name, value) -> {
            put(room, name);
            put(room, value);
        });
        return room.array();
    }

    static Map<String, String> of(byte[] bytes) {
        try {
            ByteBuffer room = ByteBuffer.wrap(bytes);
            if (room.get() != LAYOUT) {
                throw new IllegalStateException("a secret is in a layout of another release");
            }
            Map<String, String> values = new HashMap<>();
            while (room.hasRemaining()) {
                values.put(take(room), take(room));
            }
            return values;
        } catch (BufferUnderflowException cutOff) {
            throw new IllegalStateException("a secret is cut off", cutOff);
        }
    }

    private static int length(String text) {
        int bytes = text.getBytes(UTF_8).length;
        if (bytes > LONGEST) {
            throw new IllegalArgumentException("a value of a secret has at most " + LONGEST + " bytes");
        }
        return bytes;
    }

    private static void put(ByteBuffer room, String text) {
        byte[] bytes = text.getBytes(UTF_8);
        room.putInt(bytes.length).put(bytes);
    }

    private static String take(ByteBuffer room) {
        byte[] bytes = new byte[room.getInt()];
        room.get(bytes);
        return new String(bytes, UTF_8);
    }
}
