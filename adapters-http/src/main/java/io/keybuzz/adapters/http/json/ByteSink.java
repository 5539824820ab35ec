package io.keybuzz.adapters.http.json;

import java.io.OutputStream;
import java.util.Arrays;

/** Collects an answer in one array that is handed over without a copy; used by one thread. */
public final class ByteSink extends OutputStream {
    private byte[] bytes;
    private int size;

    ByteSink(int expected) {
        this.bytes = new byte[expected];
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

    private void ensure(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}
