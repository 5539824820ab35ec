package io.keybuzz.domain.ticketing.dossier.port;

import io.keybuzz.domain.ticketing.MessageId;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.dossier.Dossier;
import io.keybuzz.domain.ticketing.dossier.PublicThread;
import java.util.Optional;

/** What is to be known of tickets of the current tenant before somebody acts on a message by rule, or writes an answer. */
public interface Dossiers {
    /**
     * Of a message on a ticket, or on what the ticket is a part of in the end, in one question.
     *
     * @return empty when the message is not there any more, as after a split
     */
    Optional<Dossier> of(TicketId ticket, MessageId message);

    /** A ticket, even one that is a part of another by now, with what was said on it last, in one question. */
    Optional<PublicThread> latest(TicketId ticket);
}
