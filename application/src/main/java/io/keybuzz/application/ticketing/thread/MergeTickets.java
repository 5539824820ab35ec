package io.keybuzz.application.ticketing.thread;

import io.keybuzz.application.shared.ExpectedVersion;
import io.keybuzz.domain.ticketing.TicketId;
import java.util.List;

/**
 * Makes several tickets one.
 *
 * @param sources what becomes parts of the target, in this order, 1 to {@link #MAX_SOURCES}
 * @param force also where buyers or channels differ
 */
public record MergeTickets(TicketId target, List<TicketId> sources, boolean force, ExpectedVersion expected) {
    public static final int MAX_SOURCES = 50;

    public MergeTickets {
        sources = List.copyOf(sources);
    }

    /** Whatever version the target has, and only tickets of one buyer and channel. */
    public static MergeTickets of(TicketId target, TicketId... sources) {
        return new MergeTickets(target, List.of(sources), false, ExpectedVersion.any());
    }
}
