package io.keybuzz.application.automation.draft;

import io.keybuzz.application.shared.ExpectedVersion;
import io.keybuzz.domain.automation.draft.AiDraftId;
import java.util.UUID;

/** Says a draft in other words. @param body 1 to 5,000 characters */
public record EditAiDraft(UUID ticket, AiDraftId draft, String body, ExpectedVersion expected) {}
