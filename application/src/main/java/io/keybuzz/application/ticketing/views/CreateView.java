package io.keybuzz.application.ticketing.views;

import io.keybuzz.domain.ticketing.filter.TicketFilter;
import io.keybuzz.domain.ticketing.filter.TicketSort;
import io.keybuzz.domain.ticketing.saved.Audience;
import java.util.Optional;
import java.util.UUID;

/** A new view. @param team who sees it, where a team does */
public record CreateView(
        String name,
        Audience.Kind visibility,
        Optional<UUID> team,
        TicketFilter filter,
        TicketSort sort,
        int position) {}
