package io.keybuzz.domain.ticketing.dossier;

import io.keybuzz.domain.ticketing.DeliveryStatus;
import io.keybuzz.domain.ticketing.SenderType;
import io.keybuzz.domain.ticketing.view.MessageView;
import io.keybuzz.domain.ticketing.view.TicketView;
import java.util.List;

/**
 * A ticket with the last that both sides can read, at one moment.
 *
 * @param latest oldest first, at most {@link #LATEST}; no notes, nothing the house itself has said, nothing that was taken back
 */
public record PublicThread(TicketView ticket, List<MessageView> latest) {
    public static final int LATEST = 20;

    public PublicThread {
        latest = List.copyOf(latest);
    }

    /** Whether a message is one that both sides can read. */
    public static boolean shows(MessageView message) {
        return !message.internal()
                && message.senderType() != SenderType.SYSTEM
                && message.deliveryStatus() != DeliveryStatus.CANCELLED;
    }
}
