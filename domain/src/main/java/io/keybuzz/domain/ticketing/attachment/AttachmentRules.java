package io.keybuzz.domain.ticketing.attachment;

import java.util.Set;

/**
 * What may be attached.
 *
 * @param maxBytes of one file
 * @param maxPerTicket files
 * @param maxPerMessage files that one reply takes along
 * @param maxPixels of one image, width times height
 * @param mediaTypes that are taken, by what is in a file and not by what it is called
 */
public record AttachmentRules(
        long maxBytes, int maxPerTicket, int maxPerMessage, long maxPixels, Set<String> mediaTypes) {
    private static final Set<String> TYPES = Set.of(
            "image/png",
            "image/jpeg",
            "image/gif",
            "image/webp",
            "image/heic",
            "application/pdf",
            "text/plain",
            "text/csv",
            "application/zip",
            "application/rtf",
            "application/msword",
            "application/vnd.ms-excel",
            "application/vnd.ms-powerpoint",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            "application/vnd.oasis.opendocument.text",
            "application/vnd.oasis.opendocument.spreadsheet",
            "message/rfc822",
            "video/mp4",
            "video/quicktime");

    public AttachmentRules {
        mediaTypes = Set.copyOf(mediaTypes);
    }

    /** 10 MiB, 100 a ticket, 10 a message, 100 megapixels, and what people send each other in a shop. */
    public static AttachmentRules standard() {
        return new AttachmentRules(10L << 20, 100, 10, 100_000_000, TYPES);
    }

    public AttachmentRules withMaxBytes(long bytes) {
        return new AttachmentRules(bytes, maxPerTicket, maxPerMessage, maxPixels, mediaTypes);
    }

    public AttachmentRules withMediaTypes(Set<String> types) {
        return new AttachmentRules(maxBytes, maxPerTicket, maxPerMessage, maxPixels, types);
    }
}
