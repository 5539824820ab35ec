package io.keybuzz.domain.ticketing.view;

import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.ticketing.TicketPriority;
import io.keybuzz.domain.ticketing.TicketStatus;
import java.util.Optional;

/** Which tickets a list holds; empty means any. */
public record TicketFilter(
        Optional<TicketStatus> status, Optional<TicketPriority> priority, Optional<Channel> channel) {
    public static TicketFilter any() {
        return new TicketFilter(Optional.empty(), Optional.empty(), Optional.empty());
    }
}
