package io.keybuzz.adapters.http.ticketing.attachment;

import io.keybuzz.adapters.http.shared.Exchange;
import io.keybuzz.application.ticketing.attachment.AttachmentUpload;
import io.keybuzz.domain.shared.Refusal;
import io.keybuzz.domain.ticketing.TicketProblem;
import java.util.Optional;

/** The one part of a body that is the file; other fields of a form are passed over. */
final class FilePart implements Exchange.Parts {
    private static final int MAX_NAME = 2_000;

    private final AttachmentUpload upload;
    private Optional<String> name = Optional.empty();
    private boolean inFile;

    FilePart(AttachmentUpload upload) {
        this.upload = upload;
    }

    @Override
    public void part(String field, Optional<String> fileName) {
        inFile = fileName.isPresent();
        if (inFile && (!field.equals("file") || name.isPresent())) {
            throw refusal();
        }
        name = name.or(() -> fileName.map(FilePart::decoded))
                .map(given -> given.substring(0, Math.min(given.length(), MAX_NAME)));
    }

    @Override
    public void bytes(byte[] bytes, int from, int length) {
        if (inFile) {
            upload.write(bytes, from, length);
        }
    }

    /** What the client calls it. */
    String requireName() {
        return name.orElseThrow(FilePart::refusal);
    }

    /** Browsers write these three, and no others, as a URL would (WHATWG, multipart/form-data). */
    private static String decoded(String name) {
        return name.replace("%22", "\"").replace("%0D", "\r").replace("%0A", "\n");
    }

    private static Refusal refusal() {
        return TicketProblem.ATTACHMENT_REFUSED.refuse("The body must have one file, with the name 'file'");
    }
}
