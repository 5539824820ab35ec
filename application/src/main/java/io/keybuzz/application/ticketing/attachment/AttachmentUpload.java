package io.keybuzz.application.ticketing.attachment;

import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.shared.once.Replayed;
import io.keybuzz.domain.shared.ProblemKind;
import io.keybuzz.domain.shared.Refusal;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.attachment.Attachment;
import io.keybuzz.domain.ticketing.attachment.AttachmentRules;
import io.keybuzz.domain.ticketing.attachment.BlobKey;
import io.keybuzz.domain.ticketing.attachment.BlobUpload;
import io.keybuzz.domain.ticketing.attachment.FileName;
import io.keybuzz.domain.ticketing.attachment.Findings;
import io.keybuzz.domain.ticketing.attachment.Inspection;
import io.keybuzz.domain.ticketing.attachment.port.Blobs;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/**
 * A file while it arrives: counted, digested and looked into as it goes by, and never in memory as a whole. Closed without
 * being finished, nothing of it is left.
 */
public final class AttachmentUpload implements AutoCloseable {
    private final Blobs blobs;
    private final AttachmentRules rules;
    private final TenantId tenant;
    private final Adding adding;
    private final Inspection inspection;
    private final BlobUpload bytes;
    private final MessageDigest digest;
    private long size;
    private String sha256 = "";

    AttachmentUpload(FileParts files, TenantId tenant, Adding adding) {
        this.blobs = files.blobs();
        this.rules = files.rules();
        this.tenant = tenant;
        this.adding = adding;
        this.inspection = files.inspector().begin();
        this.digest = digest();
        this.bytes = blobs.begin(tenant);
    }

    /** The next bytes. Refuses the first one too many with {@code ticketing/attachment-too-large}. */
    public void write(byte[] from, int offset, int length) {
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
    public String sha256() {
        if (sha256.isEmpty()) {
            sha256 = HexFormat.of().formatHex(digest.digest());
        }
        return sha256;
    }

    /**
     * Attaches it. Refuses with {@code ticketing/attachment-type} and {@code -attachment-refused}.
     *
     * @param given what the client calls the file
     */
    public Attachment finish(CallContext call, String given) {
        if (size == 0) {
            throw TicketProblem.ATTACHMENT_REFUSED.refuse("The file is empty");
        }
        FileName name = FileName.of(given);
        Findings findings = inspection.findings(name);
        findings.require(name, rules);
        BlobKey key = bytes.finish();
        Attachment.Content content = new Attachment.Content(sha256(), size, key);
        Attachment added = added(call, new Looked(name, findings.mediaType(), content));
        if (!added.content().key().equals(key)) {
            blobs.delete(tenant, key);
        }
        return added;
    }

    /** Bytes go only where it is certain that nothing points to them; after an uncertain end they stay. */
    private Attachment added(CallContext call, Looked file) {
        try {
            return adding.add(call, file);
        } catch (Replayed before) {
            blobs.delete(tenant, file.content().key());
            throw before;
        } catch (Refusal refusal) {
            if (refusal.code().kind() != ProblemKind.UNAVAILABLE) {
                blobs.delete(tenant, file.content().key());
            }
            throw refusal;
        }
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

    /** Notes the file in one transaction. */
    @FunctionalInterface
    interface Adding {
        Attachment add(CallContext call, Looked file);
    }

    record Looked(FileName name, String mediaType, Attachment.Content content) {}
}
