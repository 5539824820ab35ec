package io.keybuzz.application.automation.draft;

import io.keybuzz.domain.automation.draft.AiDraft;
import io.keybuzz.domain.automation.draft.AiDraftId;
import io.keybuzz.domain.automation.writing.WrittenReply;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps what was written, and charges for it. @param reply empty where nothing may be written any more */
record KeepAiDraft(AiDraftId id, AiDraft.Answered answered, Optional<WrittenReply> reply, List<UUID> sources) {}
