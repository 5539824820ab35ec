package io.keybuzz.application.ticketing.drafts;

import io.keybuzz.application.internal.UseCaseRunner;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.ticketing.TicketingPorts;
import io.keybuzz.domain.ticketing.draft.Draft;
import io.keybuzz.domain.ticketing.view.MessageView;

/**
 * What people have begun to write. One draft for each person and ticket, which nobody else is shown; it is gone when that
 * person's reply, or note, is sent. API keys, which act for the person who made them, have no part in it.
 */
public interface Drafting {
    /** Refuses with {@code ticketing/draft-not-found}. */
    Draft get(CallContext call, GetDraft query);

    /** The last to save wins, unless a version is named. Refuses with {@code ticketing/invalid-body} or {@code request/stale-version}. */
    Draft save(CallContext call, SaveDraft command);

    /** Refuses with {@code ticketing/draft-not-found} or {@code request/stale-version}. */
    void drop(CallContext call, DropDraft command);

    /**
     * Takes a reply back, whose text comes back as its writer's draft. Whoever wrote it may, and owners, admins and managers.
     * Refuses with {@code ticketing/not-undoable} one that is leaving or was taken back before.
     */
    MessageView undo(CallContext call, UndoReply command);

    static Drafting assemble(UseCaseRunner runner, TicketingPorts ports) {
        return new DraftingService(runner, ports);
    }
}
