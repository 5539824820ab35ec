package io.keybuzz.domain.ticketing.draft.port;

import io.keybuzz.domain.ticketing.MessageId;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.draft.ReplyUndo;
import java.util.Optional;

/** What is needed to take replies of the current tenant back. */
public interface ReplyUndos {
    /** Of a message that is stored in the same unit of work. */
    void keep(ReplyUndo undo);

    /** @param ticket the one that the message is on now */
    Optional<ReplyUndo> find(TicketId ticket, MessageId message);

    /** It was taken back, which is done once, or is leaving. @param ticket the one that was answered */
    void remove(TicketId ticket, MessageId message);
}
