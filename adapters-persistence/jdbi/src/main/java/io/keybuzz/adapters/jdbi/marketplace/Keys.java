package io.keybuzz.adapters.jdbi.marketplace;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Foreign identities in a form an index takes: PostgreSQL refuses index rows above a third of a page (SQLSTATE 54000), and a
 * sender may choose a Message-ID of any length.
 */
final class Keys {
    private static final int MAX_LENGTH = 400;

    private Keys() {}

    /** The text itself, or its first part and a digest of all of it when it is long. */
    static String indexable(String text) {
        if (text.length() <= MAX_LENGTH) {
            return text;
        }
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            int end = Character.isHighSurrogate(text.charAt(MAX_LENGTH - 1)) ? MAX_LENGTH - 1 : MAX_LENGTH;
            return text.substring(0, end) + "…sha256:" + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
