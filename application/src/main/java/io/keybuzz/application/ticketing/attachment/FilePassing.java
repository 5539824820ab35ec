package io.keybuzz.application.ticketing.attachment;

import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.attachment.Attachment;
import io.keybuzz.domain.ticketing.attachment.AttachmentRules;
import io.keybuzz.domain.ticketing.attachment.BlobUpload;
import io.keybuzz.domain.ticketing.attachment.FileName;
import io.keybuzz.domain.ticketing.attachment.Inspection;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/** A file on its way to where it is kept: counted, digested and looked into as it goes by. */
final class FilePassing implements AutoCloseable {
    private final AttachmentRules rules;
    private final Inspection inspection;
    private final BlobUpload bytes;
    private final MessageDigest digest = digest();
    private long size;
    private String sha256 = "";

    FilePassing(FileParts files, TenantId tenant) {
        this.rules = files.rules();
        this.inspection = files.inspector().begin();
        this.bytes = files.blobs().begin(tenant);
    }

    /** The next bytes. Refuses the first one too many with {@code ticketing/attachment-too-large}. */
    void write(byte[] from, int offset, int length) {
        if (size + length > rules.maxBytes()) {
            throw TicketProblem.ATTACHMENT_TOO_LARGE.refuse(
                    "A file may have at most " + rules.maxBytes() + " bytes", Map.of("limit", rules.maxBytes()));
        }
        size += length;
        digest.update(from, offset, length);
        inspection.see(from, offset, length);
        bytes.write(from, offset, length);
    }

    /** The digest of all that came, in hexadecimal; nothing comes after it. */
    String sha256() {
        if (sha256.isEmpty()) {
            sha256 = HexFormat.of().formatHex(digest.digest());
        }
        return sha256;
    }

    /** Keeps it. Refuses with {@code ticketing/attachment-type} and {@code -attachment-refused}. */
    Looked finish(String given) {
        if (size == 0) {
            throw TicketProblem.ATTACHMENT_REFUSED.refuse("The file is empty");
        }
        FileName name = FileName.of(given);
        var findings = inspection.findings(name);
        findings.require(name, rules);
        return new Looked(name, findings.mediaType(), new Attachment.Content(sha256(), size, bytes.finish()));
    }

    @Override
    public void close() {
        bytes.close();
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A file whose bytes are kept, and what is in it. */
    record Looked(FileName name, String mediaType, Attachment.Content content) {}
}
