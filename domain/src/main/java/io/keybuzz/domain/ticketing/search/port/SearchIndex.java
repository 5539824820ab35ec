package io.keybuzz.domain.ticketing.search.port;

import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.ticketing.search.FoundTicket;
import io.keybuzz.domain.ticketing.search.TicketSearch;

/**
 * Finds tickets by their words. A ticket is found as soon as the transaction that wrote it is; one that is part of another is
 * not.
 */
public interface SearchIndex {
    /** One page of the answer, inside one tenant; other scopes are refused. */
    Page<FoundTicket> search(TicketSearch search, PageRequest page);
}
