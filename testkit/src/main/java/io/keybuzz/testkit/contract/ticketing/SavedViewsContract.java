package io.keybuzz.testkit.contract.ticketing;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.Ticket;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.filter.Condition;
import io.keybuzz.domain.ticketing.filter.FilterField;
import io.keybuzz.domain.ticketing.filter.Operator;
import io.keybuzz.domain.ticketing.filter.TicketFilter;
import io.keybuzz.domain.ticketing.filter.TicketQuery;
import io.keybuzz.domain.ticketing.filter.TicketSort;
import io.keybuzz.domain.ticketing.saved.Audience;
import io.keybuzz.domain.ticketing.saved.SavedView;
import io.keybuzz.domain.ticketing.saved.ViewCount;
import io.keybuzz.domain.ticketing.saved.ViewId;
import io.keybuzz.domain.ticketing.saved.Viewer;
import io.keybuzz.testkit.contract.StoreContract;
import io.keybuzz.testkit.given.VariedTickets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The promises of {@link io.keybuzz.domain.ticketing.saved.port.SavedViews}. */
public interface SavedViewsContract extends StoreContract {
    UUID ANNA = new UUID(1, 1);
    UUID BERT = new UUID(1, 2);
    UUID RETURNS = new UUID(2, 1);

    private SavedView view(TenantId tenant, Audience audience, int position) {
        SavedView view = SavedView.of(
                stores().ids().next(ViewId::new),
                tenant,
                audience,
                "View " + position,
                TicketFilter.of(
                        Condition.is(FilterField.STATUS, "open", "pending"),
                        Condition.is(FilterField.ASSIGNEE, "me", "none"),
                        Condition.is(FilterField.CATEGORY, "a, \"b\" '\\ {c}"),
                        new Condition(FilterField.CREATED_AT, Operator.AFTER, List.of("-P7D"))),
                new TicketSort(TicketSort.Key.DUE_AT, true),
                position,
                stores().now());
        change(tenant, () -> stores().savedViews().add(view));
        return view.stored();
    }

    private List<SavedView> visible(TenantId tenant, Viewer viewer, int limit) {
        return allPages(limit, page -> read(tenant, () -> stores().savedViews().visible(viewer, page)));
    }

    @Test
    default void a_view_comes_back_as_it_was_kept() {
        TenantId tenant = givenTenant();
        for (Audience audience : List.of(Audience.user(ANNA), Audience.team(RETURNS), Audience.tenant())) {
            SavedView view = view(tenant, audience, 3);

            assertThat(read(tenant, () -> stores().savedViews().find(view.id())))
                    .contains(view);
        }
    }

    @Test
    default void people_see_their_own_their_teams_and_the_tenants_by_position() {
        TenantId tenant = givenTenant();
        SavedView last = view(tenant, Audience.tenant(), 9);
        SavedView annas = view(tenant, Audience.user(ANNA), 5);
        SavedView teams = view(tenant, Audience.team(RETURNS), 5);
        SavedView berts = view(tenant, Audience.user(BERT), 0);
        view(givenTenant(), Audience.tenant(), 1);

        for (int limit : List.of(1, 2, 50)) {
            assertThat(visible(tenant, new Viewer(ANNA, Set.of(RETURNS)), limit))
                    .containsExactly(annas, teams, last);
            assertThat(visible(tenant, new Viewer(ANNA, Set.of()), limit)).containsExactly(annas, last);
            assertThat(visible(tenant, new Viewer(BERT, Set.of(RETURNS)), limit))
                    .containsExactly(berts, teams, last);
        }
        assertRefused(
                TicketProblem.VIEW_NOT_FOUND,
                () -> read(tenant, () -> stores().savedViews().require(berts.id(), new Viewer(ANNA, Set.of()))));
    }

    @Test
    default void a_changed_view_has_the_next_version_and_a_stale_one_is_refused() {
        TenantId tenant = givenTenant();
        SavedView view = view(tenant, Audience.tenant(), 1);
        SavedView changed = view.changed("Other", TicketFilter.any(), TicketSort.newest(), 7, stores().now());

        SavedView stored = inTenant(tenant, () -> stores().savedViews().save(changed));

        assertThat(stored.version()).isEqualTo(2);
        assertThat(visible(tenant, new Viewer(ANNA, Set.of()), 50)).containsExactly(stored);
        assertRefused(
                CommonProblem.STALE_VERSION,
                () -> change(tenant, () -> stores().savedViews().save(changed)));
    }

    @Test
    default void a_view_that_was_taken_away_is_gone() {
        TenantId tenant = givenTenant();
        SavedView view = view(tenant, Audience.tenant(), 1);

        change(tenant, () -> stores().savedViews().remove(view));

        assertThat(read(tenant, () -> stores().savedViews().find(view.id()))).isEmpty();
        assertThat(visible(tenant, new Viewer(ANNA, Set.of()), 50)).isEmpty();
    }

    @Test
    default void another_tenants_view_is_missing_and_cannot_be_written() {
        TenantId owner = givenTenant();
        TenantId other = givenTenant();
        SavedView view = view(owner, Audience.tenant(), 1);
        SavedView renamed = view.changed("Mine", view.filter(), view.sort(), 1, stores().now());

        assertThat(read(other, () -> stores().savedViews().find(view.id()))).isEmpty();
        changeInVain(other, () -> stores().savedViews().save(renamed));
        changeInVain(other, () -> stores().savedViews().remove(view));
        assertThat(read(owner, () -> stores().savedViews().find(view.id()))).contains(view);
    }

    @Test
    default void counts_are_what_the_lists_hold() {
        TenantId tenant = givenTenant();
        List<Ticket> tickets = new VariedTickets(tenant, stores().ids(), stores().now(), 7).some(40);
        tickets.forEach(ticket -> change(tenant, () -> stores().tickets().save(ticket)));
        Map<ViewId, TicketQuery> questions = new HashMap<>();
        for (TicketFilter filter : List.of(
                TicketFilter.any(),
                TicketFilter.of(Condition.is(FilterField.STATUS, "open", "closed")),
                TicketFilter.of(Condition.is(FilterField.TAG, "vip")),
                TicketFilter.of(
                        Condition.is(FilterField.OVERDUE, "true"), Condition.is(FilterField.ASSIGNEE, "none")))) {
            questions.put(
                    stores().ids().next(ViewId::new), new TicketQuery(filter, TicketSort.newest(), stores().now()));
        }

        List<ViewCount> counts = read(tenant, () -> stores().savedViews().count(questions));

        assertThat(counts)
                .extracting(ViewCount::view)
                .containsExactlyElementsOf(questions.keySet().stream()
                        .sorted(Comparator.comparing(ViewId::toString))
                        .toList());
        for (ViewCount count : counts) {
            TicketQuery question =
                    Optional.ofNullable(questions.get(count.view())).orElseThrow();
            int listed = read(tenant, () -> stores().ticketViews().list(question, PageRequest.first(100)))
                    .items()
                    .size();
            assertThat(count).isEqualTo(new ViewCount(count.view(), listed, false));
        }
        assertThat(read(tenant, () -> stores().savedViews().count(Map.of()))).isEmpty();
    }

    @Test
    default void counting_stops_where_nobody_reads_on() {
        assertThat(ViewCount.of(new ViewId(ANNA), ViewCount.MOST))
                .isEqualTo(new ViewCount(new ViewId(ANNA), 1_000, false));
        assertThat(ViewCount.of(new ViewId(ANNA), ViewCount.MOST + 1))
                .isEqualTo(new ViewCount(new ViewId(ANNA), 1_000, true));
    }
}
