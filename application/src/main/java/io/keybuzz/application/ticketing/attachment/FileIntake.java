package io.keybuzz.application.ticketing.attachment;

import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.application.shared.UnitOfWork;
import io.keybuzz.application.shared.Worker;
import io.keybuzz.domain.shared.ProblemKind;
import io.keybuzz.domain.shared.Refusal;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.attachment.Attachment;
import io.keybuzz.domain.ticketing.attachment.BlobKey;
import io.keybuzz.domain.ticketing.attachment.port.Attachments;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Files that channels bring: kept before their message is, and dropped again when it never comes. For bridges. */
@Worker("files of channels' messages")
public final class FileIntake {
    private static final int BUFFER = 64 * 1024;

    private final UnitOfWork work;
    private final Attachments attachments;
    private final FileParts files;

    public FileIntake(UnitOfWork work, Attachments attachments, FileParts files) {
        this.work = work;
        this.attachments = attachments;
        this.files = files;
    }

    /** Keeps a file, or says why not. Refuses with {@code service/unavailable} what could be kept later. */
    public Taken take(TenantId tenant, String given, InputStream bytes) {
        if (files.keepNone()) {
            return Taken.not("files are not kept here");
        }
        try (FilePassing passing = new FilePassing(files, tenant)) {
            pass(bytes, passing);
            FilePassing.Looked file = passing.finish(given);
            return new Taken(Optional.of(new Kept(file.name().value(), file.mediaType(), file.content())), "");
        } catch (Refusal refusal) {
            if (refusal.code().kind() == ProblemKind.UNAVAILABLE) {
                throw refusal;
            }
            return Taken.not(reason(refusal));
        }
    }

    /** How many files one message may bring; more are named only. */
    public int most() {
        return files.rules().maxPerTicket();
    }

    /** Deletes bytes under these keys that nothing notes; when no unit of work that could note them goes on. */
    public void drop(TenantId tenant, Set<BlobKey> keys) {
        Set<BlobKey> unnoted = new HashSet<>(keys);
        unnoted.removeAll(work.read(new TenantScope.One(tenant), () -> attachments.noted(keys)));
        unnoted.forEach(key -> files.blobs().delete(tenant, key));
    }

    /** What broke off is kept as far as it came: a part of a photograph says more than nothing. */
    private static void pass(InputStream bytes, FilePassing passing) {
        byte[] buffer = new byte[BUFFER];
        try {
            for (int n = bytes.read(buffer); n >= 0; n = bytes.read(buffer)) {
                passing.write(buffer, 0, n);
            }
        } catch (IOException brokenOff) {
            // the end
        }
    }

    private String reason(Refusal refusal) {
        if (refusal.code() == TicketProblem.ATTACHMENT_TOO_LARGE) {
            return "files may have at most " + (files.rules().maxBytes() >> 20) + " MiB";
        }
        if (refusal.code() == TicketProblem.ATTACHMENT_TYPE) {
            return "files of this type are not taken";
        }
        return Character.toLowerCase(refusal.detail().charAt(0))
                + refusal.detail().substring(1);
    }

    /**
     * What became of a file.
     *
     * @param reason why it is not kept; empty if it is
     */
    public record Taken(Optional<Kept> kept, String reason) {
        /** It is not kept. */
        public static Taken not(String reason) {
            return new Taken(Optional.empty(), reason);
        }
    }

    /** A file whose bytes are kept, and which no ticket has yet. */
    public record Kept(String name, String mediaType, Attachment.Content content) {}
}
