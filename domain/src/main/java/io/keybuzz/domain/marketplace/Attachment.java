package io.keybuzz.domain.marketplace;

/**
 * What is known of an attachment; its bytes stay in the raw payload.
 *
 * @param fileName already safe: no path, no control characters, at most 255 characters
 * @param size in bytes, decoded
 */
public record Attachment(String fileName, String contentType, long size) {}
