package io.keybuzz.domain.shared.secret;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A secret as it is stored: {@code version(1) | tenant key(4) | wrapped data key(60) | iv(12) | ciphertext | tag(16)}. It says
 * which of its tenant's keys it needs and nothing else; only a {@link SecretBox} opens it.
 */
public final class Sealed {
    /** The only layout there is so far. */
    public static final byte VERSION = 1;

    /** Where the number of the tenant's key ends and what it protects begins. */
    public static final int HEADER = 1 + Integer.BYTES;

    private static final int UNKNOWN = -1;

    private final byte[] bytes;

    private Sealed(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Takes whatever is stored, damaged or not; opening it tells. */
    public static Sealed of(byte[] bytes) {
        return new Sealed(bytes.clone());
    }

    /** The header and what follows it. */
    public static Sealed under(int tenantKey, byte[] rest) {
        return new Sealed(ByteBuffer.allocate(HEADER + rest.length)
                .put(VERSION)
                .putInt(tenantKey)
                .put(rest)
                .array());
    }

    public byte[] toByteArray() {
        return bytes.clone();
    }

    /** Everything after the header; empty when there is less than a header. */
    public byte[] rest() {
        return bytes.length < HEADER ? new byte[0] : Arrays.copyOfRange(bytes, HEADER, bytes.length);
    }

    /** Which key of its tenant it was sealed with; below zero when that cannot be read. */
    public int tenantKey() {
        return isReadable() ? ByteBuffer.wrap(bytes).getInt(1) : UNKNOWN;
    }

    /** Whether it starts as this version writes it. */
    public boolean isReadable() {
        return bytes.length > HEADER && bytes[0] == VERSION;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sealed that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "Sealed[" + bytes.length + " bytes]";
    }
}
