package io.keybuzz.adapters.jdbi.ticketing.draft;

import io.keybuzz.adapters.jdbi.shared.JdbiUnitOfWork;
import io.keybuzz.domain.ticketing.draft.port.Drafts;
import io.keybuzz.domain.ticketing.draft.port.ReplyUndos;

/** Makes the stores of drafts. */
public final class JdbiDraftBox {
    private JdbiDraftBox() {}

    public static Drafts on(JdbiUnitOfWork work) {
        return new JdbiDrafts(work);
    }

    public static ReplyUndos undos(JdbiUnitOfWork work) {
        return new JdbiReplyUndos(work);
    }
}
