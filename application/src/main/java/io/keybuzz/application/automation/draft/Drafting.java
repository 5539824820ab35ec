package io.keybuzz.application.automation.draft;

import io.keybuzz.application.internal.UseCaseRunner;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.domain.automation.draft.AiDraft;
import java.util.List;
import java.util.function.Consumer;

/**
 * Answers that a writer suggests and a person decides about. They belong to the ticket, and everybody who can answer it sees
 * them; what people have begun to write themselves is kept elsewhere and is each one's own. Refuses a ticket, or a draft, of
 * another tenant like a missing one.
 */
public interface Drafting {
    /** Newest first, at most 100. Refuses with {@code ticketing/ticket-not-found}. */
    List<AiDraft> list(CallContext call, ListAiDrafts query);

    /**
     * Has an answer to the buyer's latest message written and keeps it; one AI action. Refuses with {@code
     * automation/nothing-to-answer}, {@code -invalid-guidance}, {@code billing/quota-exceeded}, or {@code
     * automation/writer-failed} and the cause, and then nothing is kept or charged.
     */
    default AiDraft request(CallContext call, RequestAiDraft command) {
        return request(call, command, piece -> {});
    }

    /** The same. @param piece hears what is written while it is; only what is kept in the end has been looked at */
    AiDraft request(CallContext call, RequestAiDraft command, Consumer<String> piece);

    /** Refuses with {@code automation/draft-not-found}, {@code -draft-settled}, {@code -invalid-draft}, {@code request/stale-version}. */
    AiDraft edit(CallContext call, EditAiDraft command);

    /**
     * Sends it as the caller's reply, and notes how far what is sent is from what was written; both or neither. Refuses as {@link
     * #edit}, and as any reply is refused: with {@code ticketing/newer-message} where the buyer has written since, and with {@code
     * marketplace/content-blocked}.
     */
    AiDraft use(CallContext call, UseAiDraft command);

    /** Refuses as {@link #edit}. */
    AiDraft discard(CallContext call, DiscardAiDraft command);

    static Drafting assemble(UseCaseRunner runner, DraftParts parts) {
        return new DraftingService(runner, parts);
    }
}
