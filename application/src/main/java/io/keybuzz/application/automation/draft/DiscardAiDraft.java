package io.keybuzz.application.automation.draft;

import io.keybuzz.application.shared.ExpectedVersion;
import io.keybuzz.domain.automation.draft.AiDraftId;
import java.util.UUID;

/** Puts a draft away that nobody wants. */
public record DiscardAiDraft(UUID ticket, AiDraftId draft, ExpectedVersion expected) {}
