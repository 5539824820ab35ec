package io.keybuzz.domain.ticketing.presence;

import io.keybuzz.domain.ticketing.view.TicketView;
import java.util.List;
import java.util.UUID;

/** A ticket and who is at it, by id. */
public record TicketSight(TicketView ticket, List<Presence> present) {
    public TicketSight {
        present = List.copyOf(present);
    }

    /** The same for somebody who knows that they are there. */
    public TicketSight others(UUID viewer) {
        return new TicketSight(
                ticket,
                present.stream().filter(one -> !one.user().equals(viewer)).toList());
    }
}
