package io.keybuzz.domain.marketplace;

/** What reading a raw payload leads to. */
public sealed interface ParsedInbound {
    /** It is a message. */
    record Understood(InboundMessage message) implements ParsedInbound {}

    /**
     * It must not become a ticket by itself: broken, spoofed, or nothing we know.
     *
     * @param reason short and safe to show, without the sender's data
     */
    record Suspicious(String reason) implements ParsedInbound {}
}
