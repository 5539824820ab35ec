package io.keybuzz.domain.ticketing.attachment;

import io.keybuzz.domain.ticketing.TicketProblem;
import java.util.Map;
import java.util.OptionalLong;

/**
 * What is in a file.
 *
 * @param mediaType as its bytes say; {@code application/octet-stream} when they say nothing
 * @param pixels of an image, as far as its header says
 */
public record Findings(String mediaType, OptionalLong pixels) {
    /** Refuses with {@code ticketing/attachment-type} or {@code -attachment-refused}. */
    public void require(FileName name, AttachmentRules rules) {
        if (!rules.mediaTypes().contains(mediaType) || name.isRunnable()) {
            throw TicketProblem.ATTACHMENT_TYPE.refuse(
                    "Files of this type are not taken", Map.of("mediaType", mediaType));
        }
        if (pixels.isPresent() && pixels.getAsLong() > rules.maxPixels()) {
            throw TicketProblem.ATTACHMENT_REFUSED.refuse(
                    "The image may have at most " + rules.maxPixels() + " pixels",
                    Map.of("pixels", pixels.getAsLong()));
        }
    }
}
