package io.keybuzz.domain.automation.port;

import io.keybuzz.domain.automation.AutomationProblem;
import io.keybuzz.domain.automation.draft.AiDraft;
import io.keybuzz.domain.automation.draft.AiDraftId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Suggested answers of the current tenant. */
public interface AiDrafts {
    void add(AiDraft draft);

    Optional<AiDraft> find(UUID ticket, AiDraftId id);

    /** Refuses with {@code automation/draft-not-found}. */
    default AiDraft require(UUID ticket, AiDraftId id) {
        return find(ticket, id).orElseThrow(() -> AutomationProblem.DRAFT_NOT_FOUND.refuse("There is no draft " + id));
    }

    /** Newest first, at most 100. */
    List<AiDraft> of(UUID ticket);

    /** Stores a change. Refuses another version than the one it has with {@code request/stale-version}. */
    AiDraft save(AiDraft draft);
}
