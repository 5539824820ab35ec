package io.keybuzz.application.ticketing.attachment;

import io.keybuzz.domain.ticketing.attachment.AttachmentId;

/** Takes a file away that has not gone with a message. */
public record RemoveAttachment(AttachmentId attachment) {}
