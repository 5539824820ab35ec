package io.keybuzz.application.ticketing.attachment;

import io.keybuzz.domain.ticketing.attachment.AttachmentId;

/** Asks what is known of a file. */
public record GetAttachment(AttachmentId attachment) {}
