package io.keybuzz.domain.ticketing.port;

import io.keybuzz.domain.ticketing.ReplyRoute;
import io.keybuzz.domain.ticketing.TicketMessage;
import java.time.Instant;

/** Takes public replies that must leave through a channel, in the reply's own transaction. */
public interface ReplyChannel {
    void queue(ReplyRoute route, TicketMessage reply, String subject, Instant now);
}
