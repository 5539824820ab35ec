package io.keybuzz.application.bridge;

import io.keybuzz.application.marketplace.OutboundQueue;
import io.keybuzz.domain.marketplace.ConnectionId;
import io.keybuzz.domain.ticketing.MessageId;
import io.keybuzz.domain.ticketing.ReplyRoute;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketMessage;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.port.ReplyChannel;
import java.time.Duration;
import java.time.Instant;

/** A ticket's public reply becomes an outbound message of the connection that its route names. */
public final class MarketplaceReplies implements ReplyChannel {
    private final OutboundQueue queue;

    public MarketplaceReplies(OutboundQueue queue) {
        this.queue = queue;
    }

    @Override
    public boolean takes(ReplyRoute route) {
        return queue.takes(new ConnectionId(route.value()));
    }

    @Override
    public void queue(ReplyRoute route, TicketMessage reply, String subject, Instant now) {
        queue.queue(
                reply.tenant(),
                new ConnectionId(route.value()),
                new OutboundQueue.Reply(
                        reply.ticket().value(),
                        reply.id().value(),
                        subject,
                        reply.body().text(),
                        reply.undoUntil()
                                .map(until -> Duration.between(now, until))
                                .orElse(Duration.ZERO)),
                now);
    }

    @Override
    public void cancel(TicketId ticket, MessageId reply, Instant now) {
        queue.cancel(
                ticket.value(),
                reply.value(),
                now,
                () -> TicketProblem.NOT_UNDOABLE.refuse("The reply is on its way already"));
    }
}
