package io.keybuzz.testkit.contract.ticketing;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.Ticket;
import io.keybuzz.domain.ticketing.filter.Condition;
import io.keybuzz.domain.ticketing.filter.FilterField;
import io.keybuzz.domain.ticketing.filter.TicketFilter;
import io.keybuzz.domain.ticketing.filter.TicketSort;
import io.keybuzz.domain.ticketing.search.FoundTicket;
import io.keybuzz.domain.ticketing.search.SearchQuery;
import io.keybuzz.domain.ticketing.search.TicketSearch;
import io.keybuzz.domain.ticketing.view.TicketView;
import io.keybuzz.testkit.contract.StoreContract;
import io.keybuzz.testkit.given.VariedTickets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A part of {@link SearchIndexContract}: searches narrowed by where tickets come from, which an index may know by itself. */
public interface SearchOriginContract extends StoreContract {
    /** The last five leave nothing. */
    List<Condition[]> ORIGINS = List.of(
            new Condition[] {Condition.is(FilterField.CHANNEL, "fnac")},
            new Condition[] {Condition.is(FilterField.CHANNEL, "fnac", "amazon", "other")},
            new Condition[] {Condition.is(FilterField.MARKETPLACE, "fr", "it")},
            new Condition[] {Condition.is(FilterField.LANGUAGE, "en")},
            new Condition[] {Condition.is(FilterField.LANGUAGE, "fr"), Condition.is(FilterField.MARKETPLACE, "de")},
            new Condition[] {
                Condition.is(FilterField.CHANNEL, "manual"),
                Condition.is(FilterField.STATUS, "open", "closed", "pending")
            },
            new Condition[] {Condition.is(FilterField.LANGUAGE, "fr", "' | 'x")},
            new Condition[] {Condition.is(FilterField.CHANNEL, "vinted")},
            new Condition[] {Condition.is(FilterField.LANGUAGE, "it")},
            new Condition[] {Condition.is(FilterField.MARKETPLACE, "fr' | '~=language:fr", "~", "\\", "'")},
            new Condition[] {Condition.is(FilterField.MARKETPLACE, "f", "fr:*", "fr ")},
            new Condition[] {Condition.is(FilterField.LANGUAGE, "' or '1'='1")});

    private TicketSearch searching(Optional<TicketSort> sort, Condition... conditions) {
        return TicketSearch.of(
                SearchQuery.of("ticket"),
                TicketFilter.of(conditions),
                sort,
                VariedTickets.USERS.get(0),
                stores().now());
    }

    private List<FoundTicket> answer(TenantId tenant, TicketSearch search) {
        return allPages(4, page -> read(tenant, () -> stores().searchIndex().search(search, page)));
    }

    @Test
    default void where_tickets_come_from_narrows_what_is_found_like_any_other_filter() {
        TenantId tenant = givenTenant();
        List<TicketView> all = new ArrayList<>();
        for (TenantId each : List.of(givenTenant(), tenant)) {
            all.clear();
            for (Ticket one : new VariedTickets(each, stores().ids(), stores().now(), 7).some(30)) {
                change(each, () -> stores().tickets().save(one));
                all.add(one.state().toView());
            }
        }

        for (Condition[] conditions : ORIGINS) {
            for (Optional<TicketSort> sort :
                    List.of(Optional.<TicketSort>empty(), Optional.of(new TicketSort(TicketSort.Key.DUE_AT, true)))) {
                TicketSearch search = searching(sort, conditions);
                assertThat(answer(tenant, search))
                        .as("%s", search)
                        .extracting(one -> one.ticket().id())
                        .containsExactlyInAnyOrderElementsOf(all.stream()
                                .filter(ticket -> search.find(ticket, List.of()).isPresent())
                                .map(TicketView::id)
                                .toList());
            }
        }
        assertThat(ORIGINS.stream()
                        .filter(one ->
                                answer(tenant, searching(Optional.empty(), one)).isEmpty()))
                .hasSize(5);
    }
}
