package io.keybuzz.domain.marketplace;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** The bytes a channel handed us, to the letter and never changed. */
public final class RawContent {
    /** Largest payload taken in, in bytes. */
    public static final int MAX_BYTES = 25 * 1024 * 1024;

    private final byte[] bytes;

    private RawContent(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Copies the bytes. Refuses more than {@link #MAX_BYTES} with {@code marketplace/raw-too-large}. */
    public static RawContent of(byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            throw MarketplaceProblem.RAW_TOO_LARGE.refuse("A message may have at most " + MAX_BYTES + " bytes");
        }
        return new RawContent(bytes.clone());
    }

    public InputStream open() {
        return new ByteArrayInputStream(bytes);
    }

    public byte[] toByteArray() {
        return bytes.clone();
    }

    public int size() {
        return bytes.length;
    }

    /** SHA-256 in lower case hexadecimal. */
    public String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RawContent that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "RawContent[" + bytes.length + " bytes]";
    }
}
