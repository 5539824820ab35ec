package io.keybuzz.domain.marketplace;

import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.shared.TenantId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A ticket as the channel sees it: where an answer goes and what it answers.
 *
 * @param lastMessageRef reference of the buyer's latest message
 */
public record Conversation(
        TenantId tenant,
        ConnectionId connection,
        UUID ticket,
        Optional<EmailAddress> replyTo,
        Optional<String> lastMessageRef,
        Optional<String> orderRef,
        Instant lastSeenAt) {}
