package io.keybuzz.application.ticketing.attachment;

import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.attachment.Attachment;
import io.keybuzz.domain.ticketing.attachment.FileName;

/** A file whose bytes are here and have been looked into. */
record AddAttachment(TenantId tenant, TicketId ticket, FileName name, String mediaType, Attachment.Content content) {}
