package io.keybuzz.domain.ticketing.thread.port;

import io.keybuzz.domain.ticketing.TicketId;
import java.util.Set;

/** The channels' conversations follow their tickets, in the same transaction. Implemented by the bridge to the marketplaces. */
public interface ChannelThreads {
    /** What buyers write to the parts comes to the target from now on. */
    void joined(Set<TicketId> parts, TicketId target);

    /** What buyers write to what was of this family comes to the part again. */
    void parted(TicketId part, TicketId target, Set<TicketId> family);

    /** Answers to the new ticket go where those to the old one go. */
    void split(TicketId from, TicketId to);
}
