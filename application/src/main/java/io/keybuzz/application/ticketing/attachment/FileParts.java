package io.keybuzz.application.ticketing.attachment;

import io.keybuzz.domain.ticketing.attachment.AttachmentRules;
import io.keybuzz.domain.ticketing.attachment.port.Blobs;
import io.keybuzz.domain.ticketing.attachment.port.ContentInspector;

/** What files are kept with, looked into by, and held to. */
public record FileParts(Blobs blobs, ContentInspector inspector, AttachmentRules rules) {
    /** For embedders who keep no files in KeyBuzz: none is taken. */
    public static FileParts none() {
        return new FileParts(new NoFiles.Keeping(), new NoFiles.Looking(), AttachmentRules.standard());
    }

    boolean keepNone() {
        return blobs instanceof NoFiles.Keeping;
    }
}
