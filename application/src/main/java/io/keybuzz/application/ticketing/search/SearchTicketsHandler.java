package io.keybuzz.application.ticketing.search;

import io.keybuzz.application.internal.UseCase;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.ticketing.search.FoundTicket;
import io.keybuzz.domain.ticketing.search.SearchQuery;
import io.keybuzz.domain.ticketing.search.TicketSearch;
import io.keybuzz.domain.ticketing.search.port.SearchIndex;

final class SearchTicketsHandler implements UseCase<SearchTickets, Page<FoundTicket>> {
    private final SearchIndex index;

    SearchTicketsHandler(SearchIndex index) {
        this.index = index;
    }

    @Override
    public Page<FoundTicket> handle(CallContext call, SearchTickets query) {
        TicketSearch search = TicketSearch.of(
                SearchQuery.of(query.words()),
                query.filter(),
                query.sort(),
                call.caller().user().value(),
                call.now());
        return index.search(search, query.page());
    }
}
