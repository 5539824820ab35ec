package io.keybuzz.application.ticketing.views;

import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.ticketing.filter.TicketSort;
import io.keybuzz.domain.ticketing.saved.ViewId;
import java.util.Optional;

/** Asks for the tickets of a view. @param sort the view's own without one */
public record ListViewTickets(ViewId view, Optional<TicketSort> sort, PageRequest page) {}
