package io.keybuzz.application.ticketing.reply;

import io.keybuzz.application.ticketing.TicketingPorts;
import io.keybuzz.domain.shared.Refusal;
import io.keybuzz.domain.ticketing.DeliveryStatus;
import io.keybuzz.domain.ticketing.MessageId;
import io.keybuzz.domain.ticketing.SenderType;
import io.keybuzz.domain.ticketing.Ticket;
import io.keybuzz.domain.ticketing.TicketMessage;
import io.keybuzz.domain.ticketing.TicketState;
import io.keybuzz.domain.ticketing.Visibility;
import io.keybuzz.domain.ticketing.reply.DraftReply;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
     * Stores the ticket with its new messages. Refuses with {@code marketplace/connection-not-usable} or {@code
     * marketplace/content-blocked} what a person says to the buyer and cannot leave, or may not.
     */
    public void save(Ticket ticket, Instant now) {
        List<TicketMessage> said = ticket.newMessages();
        Map<MessageId, String> held = held(ticket, said);
        ticket.newUndos().forEach(ports.stores().undos()::keep);
        ports.stores().tickets().save(ticket);
        said.stream()
                .filter(message -> !held.containsKey(message.id()))
                .forEach(message -> send(ticket.state(), message, now));
        held.forEach((message, reason) -> ports.stores()
                .tickets()
                .noteDelivery(ticket.id(), message, DeliveryStatus.FAILED, Optional.of(reason)));
    }

    /** What we say by ourselves and may not, or cannot, stays on the ticket and does not leave: nobody is there who could say it otherwise. */
    private Map<MessageId, String> held(Ticket ticket, List<TicketMessage> said) {
        Map<MessageId, String> held = new LinkedHashMap<>();
        for (TicketMessage message : said) {
            try {
                require(ticket.state(), message);
            } catch (Refusal refusal) {
                if (!isOurs(message)) {
                    throw refusal;
                }
                held.put(message.id(), refusal.detail());
            }
            if (isOurs(message) && !leaves(ticket.state())) {
                held.put(message.id(), "The seller account is not connected");
            }
        }
        return held;
    }

    private static boolean isOurs(TicketMessage message) {
        return message.author().type() == SenderType.SYSTEM && message.delivery() == DeliveryStatus.QUEUED;
    }

    private boolean leaves(TicketState ticket) {
        return ticket.route().filter(ports.replies()::takes).isPresent();
    }

    private void require(TicketState ticket, TicketMessage message) {
        if (message.visibility() == Visibility.PUBLIC) {
            ports.channelRules()
                    .require(ticket.channel(), DraftReply.of(message.body().text()));
        }
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
