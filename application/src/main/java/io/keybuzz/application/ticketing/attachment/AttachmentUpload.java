package io.keybuzz.application.ticketing.attachment;

import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.shared.once.Replayed;
import io.keybuzz.domain.shared.ProblemKind;
import io.keybuzz.domain.shared.Refusal;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.attachment.Attachment;
import io.keybuzz.domain.ticketing.attachment.port.Blobs;

/**
 * A file while it arrives: counted, digested and looked into as it goes by, and never in memory as a whole. Closed without
 * being finished, nothing of it is left.
 */
public final class AttachmentUpload implements AutoCloseable {
    private final Blobs blobs;
    private final TenantId tenant;
    private final Adding adding;
    private final FilePassing passing;

    AttachmentUpload(FileParts files, TenantId tenant, Adding adding) {
        this.blobs = files.blobs();
        this.tenant = tenant;
        this.adding = adding;
        this.passing = new FilePassing(files, tenant);
    }

    /** The next bytes. Refuses the first one too many with {@code ticketing/attachment-too-large}. */
    public void write(byte[] from, int offset, int length) {
        passing.write(from, offset, length);
    }

    /** The digest of all that came, in hexadecimal; nothing comes after it. */
    public String sha256() {
        return passing.sha256();
    }

    /**
     * Attaches it. Refuses with {@code ticketing/attachment-type} and {@code -attachment-refused}.
     *
     * @param given what the client calls the file
     */
    public Attachment finish(CallContext call, String given) {
        FilePassing.Looked file = passing.finish(given);
        Attachment added = added(call, file);
        if (!added.content().key().equals(file.content().key())) {
            blobs.delete(tenant, file.content().key());
        }
        return added;
    }

    /** Bytes go only where it is certain that nothing points to them; after an uncertain end they stay. */
    private Attachment added(CallContext call, FilePassing.Looked file) {
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
        passing.close();
    }

    /** Notes the file in one transaction. */
    @FunctionalInterface
    interface Adding {
        Attachment add(CallContext call, FilePassing.Looked file);
    }
}
