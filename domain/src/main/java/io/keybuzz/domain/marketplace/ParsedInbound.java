package io.keybuzz.domain.marketplace;

import java.util.List;

/** What reading a raw payload leads to. */
public sealed interface ParsedInbound {
    /**
     * It holds messages, in the order they were written; a channel that gives whole threads gives several, most of them
     * taken in before.
     */
    record Understood(List<InboundMessage> messages) implements ParsedInbound {
        public Understood {
            messages = List.copyOf(messages);
        }

        public Understood(InboundMessage message) {
            this(List.of(message));
        }
    }

    /**
     * It must not become a ticket by itself: broken, spoofed, or nothing we know.
     *
     * @param reason short and safe to show, without the sender's data
     */
    record Suspicious(String reason) implements ParsedInbound {}
}
