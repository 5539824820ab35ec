package io.keybuzz.domain.automation.draft;

import io.keybuzz.domain.automation.execution.ExecutionId;
import io.keybuzz.domain.automation.rule.AiRuleId;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An answer somebody or some rule has had written, which waits for a person (seed PH11-04A, AiResponseDraft). It is never sent
 * by itself.
 *
 * @param message the buyer's message it answers
 * @param confidence from 0 to 1; how sure its writer is
 * @param writer who wrote it, such as {@code template} or a model's name
 * @param sources knowledge articles it rests on
 */
public record AiDraft(
        AiDraftId id,
        TenantId tenant,
        UUID ticket,
        UUID message,
        Maker maker,
        String original,
        String body,
        double confidence,
        String writer,
        int tokens,
        List<UUID> sources,
        DraftFate fate,
        Instant createdAt,
        Instant updatedAt,
        long version) {
    public AiDraft {
        sources = List.copyOf(sources);
    }

    /** Who had it written: a rule in one of its runs, or a person. */
    public record Maker(Optional<AiRuleId> rule, Optional<ExecutionId> execution, Optional<UserId> user) {}
}
