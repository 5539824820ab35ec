package io.keybuzz.domain.ticketing.thread;

import io.keybuzz.domain.ticketing.TicketId;
import java.util.Map;

/**
 * Some of a ticket's messages, and the others.
 *
 * @param humanMessages how many of those that are taken were counted as a person's work, by the ticket they were counted on
 */
public record Halves(ThreadFacts taken, ThreadFacts rest, Map<TicketId, Integer> humanMessages) {
    public Halves {
        humanMessages = Map.copyOf(humanMessages);
    }
}
