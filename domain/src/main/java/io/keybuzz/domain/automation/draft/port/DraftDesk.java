package io.keybuzz.domain.automation.draft.port;

import io.keybuzz.domain.automation.draft.AiDraft;
import io.keybuzz.domain.automation.draft.Sending;
import io.keybuzz.domain.automation.draft.Speaker;
import java.time.Instant;
import java.util.UUID;

/** What drafts do to tickets of the current tenant, in the unit of work that is open. */
public interface DraftDesk {
    /** Leaves in the ticket's history that an answer was suggested. Refuses a ticket that is not there, or was merged. */
    void suggested(AiDraft draft, Speaker by, Instant now);

    /**
     * Answers the buyer as the person who sends it, by the same way as any reply of theirs, with the same refusals.
     *
     * @return the message
     */
    UUID send(Sending sending);
}
