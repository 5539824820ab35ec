package io.keybuzz.adapters.marketplace.sandbox;

import io.keybuzz.domain.marketplace.OutboundId;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** What the sandbox marketplace was sent, once per idempotency token. */
public interface SandboxLedger {
    /**
     * Keeps the message unless the token has one.
     *
     * @param message an RFC 5322 message
     * @return false when the token was known, and nothing was changed
     * @throws IOException when it could not be kept; trying again is safe
     */
    boolean record(OutboundId token, byte[] message) throws IOException;

    Optional<byte[]> find(OutboundId token) throws IOException;

    /** Every token known, in order of their ids. */
    List<OutboundId> tokens() throws IOException;
}
