package io.keybuzz.application.ticketing.views;

import io.keybuzz.application.shared.ExpectedVersion;
import io.keybuzz.domain.ticketing.filter.TicketFilter;
import io.keybuzz.domain.ticketing.filter.TicketSort;
import io.keybuzz.domain.ticketing.saved.ViewId;
import java.util.Optional;

/** Changes a view; what is not mentioned stays, and who sees it stays for good. */
public record ChangeView(
        ViewId view,
        Optional<String> name,
        Optional<TicketFilter> filter,
        Optional<TicketSort> sort,
        Optional<Integer> position,
        ExpectedVersion expected) {}
