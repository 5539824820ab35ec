package io.keybuzz.application.automation.draft;

import io.keybuzz.application.shared.ExpectedVersion;
import io.keybuzz.domain.automation.draft.AiDraftId;
import java.util.Optional;
import java.util.UUID;

/**
 * Sends a draft as the caller's reply.
 *
 * @param body what is sent; the draft's own words if nothing is said
 * @param lastSeen the last message that was seen; the one the draft answers if nothing is said
 * @param force sends it whatever the buyer has written since
 */
public record UseAiDraft(
        UUID ticket,
        AiDraftId draft,
        Optional<String> body,
        Optional<UUID> lastSeen,
        boolean force,
        ExpectedVersion expected) {}
