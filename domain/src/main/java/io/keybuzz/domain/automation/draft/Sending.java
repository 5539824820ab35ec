package io.keybuzz.domain.automation.draft;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A draft on its way to become a reply. @param lastSeen the last message of the buyer that was seen; nothing to send whatever came since */
public record Sending(UUID ticket, String body, Optional<UUID> lastSeen, Speaker by, Instant now) {}
