package io.keybuzz.application.ticketing.attachment;

import io.keybuzz.domain.ticketing.attachment.Attachment;
import java.io.InputStream;

/** A file to be sent to somebody. @param bytes to be closed by whoever reads them */
public record OpenFile(Attachment attachment, InputStream bytes) {}
