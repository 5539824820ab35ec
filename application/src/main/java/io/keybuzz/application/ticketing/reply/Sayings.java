package io.keybuzz.application.ticketing.reply;

import io.keybuzz.application.ticketing.TicketingPorts;
import io.keybuzz.domain.ticketing.DeliveryStatus;
import io.keybuzz.domain.ticketing.SenderType;
import io.keybuzz.domain.ticketing.Ticket;
import io.keybuzz.domain.ticketing.TicketMessage;
import io.keybuzz.domain.ticketing.TicketState;
import io.keybuzz.domain.ticketing.Visibility;
import io.keybuzz.domain.ticketing.reply.DraftReply;
import java.time.Instant;
import java.util.List;

/**
 * Stores tickets on which we said something, in the unit of work that is open: what leaves through a channel is queued and can
 * be taken back for as long as the desk's rules say, what people wrote is metered.
 */
public final class Sayings {
    private final TicketingPorts ports;

    public Sayings(TicketingPorts ports) {
        this.ports = ports;
    }

    /**
     * Stores the ticket with its new messages. Refuses with {@code marketplace/channel-cannot-send} or {@code
     * marketplace/content-blocked} what is said to the buyer and cannot leave, or may not.
     */
    public void save(Ticket ticket, Instant now) {
        List<TicketMessage> said = ticket.newMessages();
        said.stream()
                .filter(message -> message.visibility() == Visibility.PUBLIC)
                .forEach(message -> ports.channelRules()
                        .require(
                                ticket.state().channel(),
                                DraftReply.of(message.body().text())));
        ticket.newUndos().forEach(ports.stores().undos()::keep);
        ports.stores().tickets().save(ticket);
        said.forEach(message -> send(ticket.state(), message, now));
    }

    private void send(TicketState ticket, TicketMessage message, Instant now) {
        if (message.author().type() == SenderType.AGENT) {
            ports.meter().humanMessage(ticket.tenant(), ticket.id(), now);
        }
        if (message.delivery() == DeliveryStatus.QUEUED) {
            ticket.route().ifPresent(route -> ports.replies().queue(route, message, ticket.subject(), now));
        }
    }
}
