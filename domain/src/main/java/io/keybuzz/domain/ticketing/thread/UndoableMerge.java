package io.keybuzz.domain.ticketing.thread;

import io.keybuzz.domain.ticketing.TicketId;
import java.util.Set;

/**
 * A merge that was not taken back.
 *
 * @param family the source, what had become parts of it before, and so on: what is theirs goes back with it
 */
public record UndoableMerge(Merge merge, Set<TicketId> family) {
    public UndoableMerge {
        family = Set.copyOf(family);
    }
}
