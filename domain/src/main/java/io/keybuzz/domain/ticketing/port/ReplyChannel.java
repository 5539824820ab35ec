package io.keybuzz.domain.ticketing.port;

import io.keybuzz.domain.ticketing.MessageId;
import io.keybuzz.domain.ticketing.ReplyRoute;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketMessage;
import java.time.Instant;

/** Takes public replies that must leave through a channel, in the reply's own transaction. */
public interface ReplyChannel {
    /** Whether replies can leave by this route, now or after a while. */
    boolean takes(ReplyRoute route);

    /**
     * It leaves once it cannot be taken back any more. Refuses with {@code marketplace/connection-not-usable}, at the latest when
     * the unit of work ends, where none can leave by this route.
     */
    void queue(ReplyRoute route, TicketMessage reply, String subject, Instant now);

    /** Takes a reply out of the queue. Refuses with {@code ticketing/not-undoable} one that is leaving, at the latest when the unit of work ends. */
    void cancel(TicketId ticket, MessageId reply, Instant now);
}
