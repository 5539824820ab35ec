package io.keybuzz.domain.ticketing.dossier;

import io.keybuzz.domain.ticketing.view.MessageView;
import io.keybuzz.domain.ticketing.view.TicketView;
import java.util.List;

/**
 * All that has to be known of a ticket to judge one of its messages, at one moment.
 *
 * @param asked the message
 * @param latest the ticket's last messages, internal notes among them, oldest first; at most {@link #LATEST}
 * @param customerTickets how many tickets the buyer's record has, this one included; 100 stands for more
 * @param routed whether replies leave through a channel
 */
public record Dossier(
        TicketView ticket, MessageView asked, List<MessageView> latest, int customerTickets, boolean routed) {
    public static final int LATEST = 30;
    public static final int MOST_TICKETS = 100;

    public Dossier {
        latest = List.copyOf(latest);
    }
}
