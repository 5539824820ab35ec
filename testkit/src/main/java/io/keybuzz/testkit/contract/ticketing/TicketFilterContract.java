package io.keybuzz.testkit.contract.ticketing;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.domain.shared.PageKey;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.Author;
import io.keybuzz.domain.ticketing.Ticket;
import io.keybuzz.domain.ticketing.filter.Condition;
import io.keybuzz.domain.ticketing.filter.FilterField;
import io.keybuzz.domain.ticketing.filter.TicketFilter;
import io.keybuzz.domain.ticketing.filter.TicketQuery;
import io.keybuzz.domain.ticketing.filter.TicketSort;
import io.keybuzz.domain.ticketing.view.TicketView;
import io.keybuzz.testkit.contract.StoreContract;
import io.keybuzz.testkit.given.VariedTickets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What {@link io.keybuzz.domain.ticketing.port.TicketViews#list} promises of filters and orders: what the filter itself wants,
 * in the order the sort itself says, whatever stands in the conditions.
 */
public interface TicketFilterContract extends StoreContract {
    /** What people try to break out of a statement with; all of it is a value like any other. */
    List<String> HOSTILE = List.of(
            "' or '1'='1",
            "'; drop table ticketing.ticket; --",
            "\\'; select pg_sleep(5)--",
            "$$ || current_user || $$",
            "{\"a\",NULL}",
            "%",
            "?",
            ":tenant",
            "${jndi:ldap://x}",
            "\u2019 OR 1=1 --");

    private List<TicketView> stored(TenantId tenant, long seed) {
        VariedTickets varied = new VariedTickets(tenant, stores().ids(), stores().now(), seed);
        List<TicketView> views = new ArrayList<>();
        for (Ticket ticket : varied.some(40)) {
            change(tenant, () -> stores().tickets().save(ticket));
            if (ticket.state().links().mergedInto().isEmpty()) {
                varied.tags().ifPresent(tags -> {
                    ticket.change(tags, Author.agent("a", "A"), ticket.state().updatedAt());
                    change(tenant, () -> stores().tickets().save(ticket));
                });
            }
            views.add(ticket.state().toView());
        }
        return views;
    }

    private List<TicketSort> sorts() {
        return Stream.of(TicketSort.Key.values())
                .flatMap(key -> Stream.of(new TicketSort(key, true), new TicketSort(key, false)))
                .toList();
    }

    private List<Condition> conditions() {
        Instant now = stores().now();
        String user = VariedTickets.USERS.get(0).toString();
        List<Condition> all = new ArrayList<>(List.of(
                Condition.is(FilterField.STATUS, "open"),
                Condition.is(FilterField.STATUS, "open", "closed", "escalated"),
                Condition.is(FilterField.PRIORITY, "urgent"),
                Condition.is(FilterField.PRIORITY, "low", "high"),
                Condition.is(FilterField.CHANNEL, "fnac"),
                Condition.is(FilterField.CHANNEL, "fnac", "amazon"),
                Condition.is(FilterField.MARKETPLACE, "FR"),
                Condition.is(FilterField.MARKETPLACE, "fr", "de", "nowhere"),
                Condition.is(FilterField.LANGUAGE, "en"),
                Condition.is(FilterField.ASSIGNEE, user),
                Condition.is(FilterField.ASSIGNEE, "none"),
                Condition.is(FilterField.ASSIGNEE, user, "none"),
                Condition.is(
                        FilterField.ASSIGNEE, user, VariedTickets.USERS.get(1).toString()),
                Condition.is(FilterField.TEAM, VariedTickets.TEAMS.get(0).toString()),
                Condition.is(FilterField.TEAM, "none"),
                Condition.is(
                        FilterField.CUSTOMER, VariedTickets.CUSTOMERS.get(0).toString())));
        all.addAll(labelsAndTimes(now));
        return all;
    }

    private List<Condition> labelsAndTimes(Instant now) {
        List<Condition> all = new ArrayList<>();
        all.addAll(List.of(
                Condition.is(FilterField.TAG, "VIP"),
                Condition.is(FilterField.TAG, "vip", "été"),
                Condition.is(FilterField.CATEGORY, "delivery"),
                Condition.is(FilterField.CATEGORY, "return, or not", "delivery"),
                Condition.is(FilterField.SENTIMENT, "angry"),
                Condition.before(FilterField.CREATED_AT, now.minusSeconds(100_000)),
                Condition.after(FilterField.CREATED_AT, now.minusSeconds(100_000)),
                Condition.before(FilterField.UPDATED_AT, now.minusSeconds(90_000)),
                Condition.after(FilterField.UPDATED_AT, now.minusSeconds(90_000)),
                Condition.before(FilterField.DUE_AT, now),
                Condition.after(FilterField.DUE_AT, now),
                Condition.before(FilterField.LAST_CUSTOMER_MESSAGE_AT, now.minusSeconds(90_000)),
                Condition.after(FilterField.LAST_CUSTOMER_MESSAGE_AT, now.minusSeconds(90_000))));
        for (FilterField flag : List.of(FilterField.SNOOZED, FilterField.OVERDUE, FilterField.MERGED)) {
            all.add(Condition.is(flag, "true"));
            all.add(Condition.is(flag, "false"));
            all.add(Condition.is(flag, "true", "false"));
        }
        all.add(Condition.is(FilterField.MERGED, "any"));
        return all;
    }

    private void assertSame(TenantId tenant, List<TicketView> all, TicketQuery query, int limit) {
        Comparator<TicketView> order = Comparator.<TicketView, Instant>comparing(
                        view -> query.sort().placeOf(view).at())
                .thenComparing(view -> view.id().toString());
        List<UUID> expected = all.stream()
                .filter(query::wants)
                .sorted(query.sort().ascending() ? order : order.reversed())
                .map(TicketView::id)
                .toList();
        TenantScope scope = new TenantScope.One(tenant);
        assertThat(allPages(
                        limit, page -> read(scope, () -> stores().ticketViews().list(query, page))))
                .extracting(TicketView::id)
                .as("%s", query)
                .isEqualTo(expected);
    }

    @Test
    default void every_condition_and_every_order_finds_what_it_says() {
        TenantId tenant = givenTenant();
        List<TicketView> all = stored(tenant, 1);
        stored(givenTenant(), 2);
        Instant now = stores().now();

        for (Condition condition : conditions()) {
            assertSame(tenant, all, new TicketQuery(TicketFilter.of(condition), TicketSort.newest(), now), 7);
        }
        for (TicketSort sort : sorts()) {
            assertSame(tenant, all, new TicketQuery(TicketFilter.any(), sort, now), 3);
            assertSame(
                    tenant, all, new TicketQuery(TicketFilter.of(Condition.is(FilterField.TAG, "vip")), sort, now), 2);
        }
    }

    @Test
    default void conditions_together_narrow_each_other() {
        TenantId tenant = givenTenant();
        List<TicketView> all = stored(tenant, 3);
        List<Condition> conditions = conditions();
        List<TicketSort> sorts = sorts();

        for (int i = 0; i < conditions.size(); i++) {
            for (int j = i + 1; j < conditions.size(); j += 5) {
                if (conditions.get(i).field() != conditions.get(j).field()) {
                    TicketFilter both = TicketFilter.of(conditions.get(i), conditions.get(j));
                    TicketSort sort = sorts.get((i + j) % sorts.size());
                    assertSame(tenant, all, new TicketQuery(both, sort, stores().now()), 4);
                }
            }
        }
    }

    @Test
    default void hostile_texts_are_values_that_nothing_has() {
        TenantId tenant = givenTenant();
        List<TicketView> all = stored(tenant, 4);
        for (String hostile : HOSTILE) {
            for (FilterField field : List.of(
                    FilterField.MARKETPLACE,
                    FilterField.LANGUAGE,
                    FilterField.TAG,
                    FilterField.CATEGORY,
                    FilterField.SENTIMENT)) {
                String value =
                        field == FilterField.LANGUAGE ? hostile.substring(0, Math.min(20, hostile.length())) : hostile;
                TicketQuery alone = TicketQuery.newest(TicketFilter.of(Condition.is(field, value)));
                assertSame(tenant, all, alone, 5);
                assertSame(tenant, all, TicketQuery.newest(TicketFilter.of(Condition.is(field, value, "x"))), 5);
                assertThat(all).noneMatch(alone::wants);
            }
        }
    }

    @Test
    default void a_page_goes_on_after_a_place_that_no_ticket_holds_any_more() {
        TenantId tenant = givenTenant();
        List<TicketView> all = stored(tenant, 5);
        TicketQuery byDeadline =
                new TicketQuery(TicketFilter.any(), new TicketSort(TicketSort.Key.DUE_AT, true), stores().now());
        PageKey gone = new PageKey(stores().now().plusSeconds(5), new UUID(-1, -1));

        assertThat(read(
                                tenant,
                                () -> stores().ticketViews()
                                        .list(
                                                byDeadline,
                                                new io.keybuzz.domain.shared.PageRequest(
                                                        100, java.util.Optional.of(gone))))
                        .items())
                .hasSize((int) all.stream()
                        .filter(byDeadline::wants)
                        .filter(view -> view.dueAt() == null)
                        .count());
    }
}
