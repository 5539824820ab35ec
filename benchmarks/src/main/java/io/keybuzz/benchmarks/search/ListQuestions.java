package io.keybuzz.benchmarks.search;

import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.ticketing.GetTicket;
import io.keybuzz.application.ticketing.ListTickets;
import io.keybuzz.application.ticketing.views.CountViews;
import io.keybuzz.benchmarks.data.DataShape;
import io.keybuzz.benchmarks.inside.KeyBuzzInside;
import io.keybuzz.benchmarks.search.Question.Kind;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.filter.Condition;
import io.keybuzz.domain.ticketing.filter.FilterField;
import io.keybuzz.domain.ticketing.filter.TicketFilter;
import io.keybuzz.domain.ticketing.filter.TicketSort;
import io.keybuzz.domain.ticketing.view.TicketView;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every filter in every order, from the beginning and from the middle of the tenant's tickets on. */
final class ListQuestions {
    private static final Instant NOW = DataShape.NOW;

    private ListQuestions() {}

    static List<Question> of(KeyBuzzInside keybuzz, DataShape shape, int tenant) {
        CallContext call = KeyBuzzInside.callOf(tenant);
        long ticket = shape.firstTicketOf(tenant) + shape.ticketsOf(tenant) / 2;
        TicketView middle =
                keybuzz.ticketing().get(call, new GetTicket(new TicketId(UUID.fromString(DataShape.ticketId(ticket)))));
        List<Question> all = new ArrayList<>();
        for (TicketFilter filter : filters(shape, tenant)) {
            for (TicketSort sort : sorts()) {
                PageRequest deep = new PageRequest(PageRequest.DEFAULT_LIMIT, Optional.of(sort.placeOf(middle)));
                all.add(list(Kind.LIST_FIRST, call, new ListTickets(filter, sort, PageRequest.first())));
                all.add(list(Kind.LIST_DEEP, call, new ListTickets(filter, sort, deep)));
            }
        }
        all.add(new Question(
                Kind.COUNTS,
                "the views of the tenant",
                inside -> inside.ticketing()
                        .desk()
                        .views()
                        .counts(call, new CountViews())
                        .size()));
        return List.copyOf(all);
    }

    private static Question list(Kind kind, CallContext call, ListTickets query) {
        return new Question(
                kind,
                "all" + say(query.filter()) + " by " + query.sort().word(),
                keybuzz -> keybuzz.ticketing().list(call, query).items().size());
    }

    private static List<TicketSort> sorts() {
        return Stream.of(TicketSort.Key.values())
                .flatMap(key -> Stream.of(new TicketSort(key, true), new TicketSort(key, false)))
                .toList();
    }

    private static List<TicketFilter> filters(DataShape shape, int tenant) {
        List<TicketFilter> filters = new ArrayList<>(List.of(TicketFilter.any()));
        conditions(shape, tenant).forEach(condition -> filters.add(TicketFilter.of(condition)));
        filters.add(TicketFilter.of(
                Condition.is(FilterField.STATUS, "open", "pending"), Condition.is(FilterField.ASSIGNEE, "me")));
        filters.add(TicketFilter.of(
                Condition.is(FilterField.STATUS, "open"), Condition.is(FilterField.PRIORITY, "urgent")));
        filters.add(TicketFilter.of(
                Condition.is(FilterField.CHANNEL, "amazon"),
                Condition.after(FilterField.CREATED_AT, NOW.minus(Duration.ofDays(7)))));
        return filters;
    }

    private static List<Condition> conditions(DataShape shape, int tenant) {
        List<Condition> conditions = new ArrayList<>(List.of(
                Condition.is(FilterField.STATUS, "closed"),
                Condition.is(FilterField.STATUS, "open"),
                Condition.is(FilterField.STATUS, "open", "pending"),
                Condition.is(FilterField.PRIORITY, "urgent"),
                Condition.is(FilterField.CHANNEL, "fnac"),
                Condition.is(FilterField.MARKETPLACE, "it"),
                Condition.is(FilterField.LANGUAGE, "es"),
                Condition.is(FilterField.ASSIGNEE, "me"),
                Condition.is(FilterField.ASSIGNEE, "none"),
                Condition.is(FilterField.ASSIGNEE, "none", "me"),
                Condition.is(FilterField.TEAM, DataShape.teamId(tenant)),
                Condition.is(FilterField.TEAM, "none"),
                Condition.is(FilterField.TAG, "vip"),
                Condition.is(FilterField.TAG, "rarissime"),
                Condition.is(FilterField.TAG, "vip", "litige"),
                Condition.is(FilterField.TAG, "jamais"),
                Condition.is(FilterField.CATEGORY, "refund"),
                Condition.is(FilterField.SENTIMENT, "negative"),
                Condition.is(FilterField.CUSTOMER, DataShape.customerId(shape.firstTicketOf(tenant))),
                Condition.is(FilterField.SNOOZED, "true"),
                Condition.is(FilterField.SNOOZED, "false"),
                Condition.is(FilterField.OVERDUE, "true"),
                Condition.is(FilterField.OVERDUE, "false"),
                Condition.is(FilterField.MERGED, "true"),
                Condition.is(FilterField.MERGED, "any")));
        for (FilterField field : List.of(
                FilterField.CREATED_AT,
                FilterField.UPDATED_AT,
                FilterField.DUE_AT,
                FilterField.LAST_CUSTOMER_MESSAGE_AT)) {
            // all, half, a few and none of the tickets
            for (int days : new int[] {800, 365, 2, -30}) {
                conditions.add(Condition.after(field, NOW.minus(Duration.ofDays(days))));
                conditions.add(Condition.before(field, NOW.minus(Duration.ofDays(days))));
            }
        }
        return conditions;
    }

    /** A filter for people. */
    static String say(TicketFilter filter) {
        return filter.conditions().stream()
                .map(condition -> " " + condition.field().word() + " "
                        + condition.operator().name().toLowerCase(java.util.Locale.ROOT) + " "
                        + String.join("|", condition.values()))
                .collect(Collectors.joining(","));
    }
}
