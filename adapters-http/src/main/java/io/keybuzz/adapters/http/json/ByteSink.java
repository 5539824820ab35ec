package io.keybuzz.adapters.http.json;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Collects an answer in one array that is handed over without a copy; used by one thread. Arrays of lists are kept for the
 * next one, because a list of 50 tickets would otherwise throw 32 kB away per request.
 */
public final class ByteSink extends OutputStream {
    private static final int LARGE = 32 * 1024;
    private static final int LARGEST_KEPT = 256 * 1024;
    private static final int SLOTS = 64;
    private static final AtomicReferenceArray<byte[]> KEPT = new AtomicReferenceArray<>(SLOTS);

    private byte[] bytes;
    private int size;

    ByteSink(int expected) {
        this.bytes = expected < LARGE / 4 ? new byte[expected] : large(expected);
    }

    @Override
    public void write(int b) {
        ensure(1);
        bytes[size++] = (byte) b;
    }

    @Override
    public void write(byte[] source, int offset, int length) {
        ensure(length);
        System.arraycopy(source, offset, bytes, size, length);
        size += length;
    }

    /** The array itself; only the first {@link #size()} bytes are the answer. */
    public byte[] array() {
        return bytes;
    }

    public int size() {
        return size;
    }

    /** Gives the array back; to be called once it was sent, and not at all when sending failed half-way. */
    public void recycle() {
        if (bytes.length >= LARGE && bytes.length <= LARGEST_KEPT) {
            KEPT.set(slot(), bytes);
        }
        bytes = new byte[0];
        size = 0;
    }

    private static byte[] large(int expected) {
        byte[] kept = KEPT.getAndSet(slot(), null);
        return kept != null && kept.length >= expected ? kept : new byte[Math.max(LARGE, expected)];
    }

    private static int slot() {
        return (int) Thread.currentThread().getId() & (SLOTS - 1);
    }

    private void ensure(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}
