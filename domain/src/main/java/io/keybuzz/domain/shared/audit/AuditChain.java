package io.keybuzz.domain.shared.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Links the entries of one tenant: {@code hash = SHA-256(previous hash ‖ seq as 8 bytes ‖ content)}, big-endian, starting from 32
 * zero bytes and 1. In the content the length of each field goes before it in 4 bytes, so that no two entries have the same.
 */
public final class AuditChain {
    /** Before the first entry. */
    public static final String GENESIS = "0".repeat(64);

    private static final HexFormat HEX = HexFormat.of();

    private AuditChain() {}

    /**
     * The hash of an entry.
     *
     * @param previous hash of the entry before it, in hexadecimal
     */
    public static String hash(String previous, long seq, AuditEntry entry) {
        MessageDigest sha = sha256();
        sha.update(HEX.parseHex(previous));
        sha.update(ByteBuffer.allocate(Long.BYTES).putLong(seq).array());
        return HEX.formatHex(sha.digest(content(entry)));
    }

    /** The bytes that stand for an entry, without its place in the chain. */
    public static byte[] content(AuditEntry entry) {
        List<byte[]> parts = new ArrayList<>();
        text(parts, entry.id().toString());
        text(parts, entry.tenant().toString());
        text(parts, Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, entry.at())));
        text(parts, entry.actor().kind().name());
        text(parts, entry.actor().id());
        text(parts, entry.action());
        text(parts, entry.outcome().name());
        Optional<AuditObject> object = entry.object();
        text(parts, object.map(AuditObject::type).orElse(""));
        text(parts, object.map(o -> o.id().toString()).orElse(""));
        List<String> fields = object.map(AuditObject::fields).orElse(List.of());
        text(parts, Integer.toString(fields.size()));
        fields.forEach(field -> text(parts, field));
        text(parts, entry.reason());
        text(parts, entry.requestId());
        text(parts, entry.addressHash().orElse(""));
        return join(parts);
    }

    private static void text(List<byte[]> parts, String value) {
        parts.add(value.getBytes(UTF_8));
    }

    private static byte[] join(List<byte[]> parts) {
        int size = parts.stream().mapToInt(part -> Integer.BYTES + part.length).sum();
        ByteBuffer bytes = ByteBuffer.allocate(size);
        parts.forEach(part -> bytes.putInt(part.length).put(part));
        return bytes.array();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
