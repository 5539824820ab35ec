package io.keybuzz.adapters.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.adapters.jdbi.ticketing.search.SearchFacts;
import io.keybuzz.domain.shared.PageKey;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.ticketing.filter.Condition;
import io.keybuzz.domain.ticketing.filter.FilterField;
import io.keybuzz.domain.ticketing.filter.TicketFilter;
import io.keybuzz.domain.ticketing.filter.TicketQuery;
import io.keybuzz.domain.ticketing.filter.TicketSort;
import io.keybuzz.domain.ticketing.saved.ViewId;
import io.keybuzz.domain.ticketing.search.SearchQuery;
import io.keybuzz.domain.ticketing.search.TicketSearch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How the server answers the ticket list under the application's role, for every filter and every order it offers. */
class TicketListPlanIT {
    private static final PageRequest AFTER =
            new PageRequest(50, Optional.of(new PageKey(Instant.ofEpochSecond(3), new UUID(7, 7))));
    /** What the index of terms knows of a ticket, so that a search compares no tickets by it. */
    private static final Set<FilterField> AMONG_TERMS =
            Set.of(FilterField.CHANNEL, FilterField.MARKETPLACE, FilterField.LANGUAGE);

    private static final String SOMEBODY = new UUID(1, 1).toString();

    private static PlanProbe probe;

    @BeforeAll
    static void open() {
        probe = PlanProbe.open();
    }

    @AfterAll
    static void close() {
        probe.close();
    }

    /** Each filter with the index that is made for it, in the order that most lists have. */
    private static final Map<Condition, String> OWN_INDEX = Map.ofEntries(
            Map.entry(Condition.is(FilterField.STATUS, "open"), "ticket_status_idx"),
            Map.entry(Condition.is(FilterField.PRIORITY, "urgent"), "ticket_priority_idx"),
            Map.entry(Condition.is(FilterField.CHANNEL, "fnac"), "ticket_channel_idx"),
            Map.entry(Condition.is(FilterField.MARKETPLACE, "fr"), "ticket_marketplace_idx"),
            Map.entry(Condition.is(FilterField.LANGUAGE, "fr"), "ticket_language_idx"),
            Map.entry(Condition.is(FilterField.ASSIGNEE, SOMEBODY), "ticket_assignee_idx"),
            Map.entry(Condition.is(FilterField.TEAM, SOMEBODY), "ticket_team_idx"),
            Map.entry(Condition.is(FilterField.TAG, "vip"), "ticket_tag_pkey"),
            Map.entry(Condition.is(FilterField.CATEGORY, "delivery"), "ticket_category_idx"),
            Map.entry(Condition.is(FilterField.SENTIMENT, "calm"), "ticket_sentiment_idx"),
            Map.entry(Condition.is(FilterField.CUSTOMER, SOMEBODY), "ticket_customer_idx"),
            Map.entry(Condition.before(FilterField.CREATED_AT, Demo.NOW), "ticket_newest_idx"),
            Map.entry(Condition.after(FilterField.CREATED_AT, Demo.NOW), "ticket_newest_idx"));

    @Test
    void each_filter_walks_its_own_index_in_list_order() {
        OWN_INDEX.forEach((condition, index) -> {
            for (PageRequest page : List.of(PageRequest.first(), AFTER)) {
                String plan = planOf(new TicketQuery(TicketFilter.of(condition), TicketSort.newest(), Demo.NOW), page);
                assertThat(plan).as("%s", condition).contains(index);
                PlanProbe.assertNoSortAndNoTableScan(plan);
            }
        });
    }

    @Test
    void each_order_walks_its_own_index_either_way() {
        Map<TicketSort.Key, String> indexes = Map.of(
                TicketSort.Key.CREATED_AT, "ticket_newest_idx",
                TicketSort.Key.UPDATED_AT, "ticket_updated_idx",
                TicketSort.Key.DUE_AT, "ticket_due_idx",
                TicketSort.Key.PRIORITY, "ticket_urgency_idx",
                TicketSort.Key.LAST_CUSTOMER_MESSAGE_AT, "ticket_heard_idx");
        indexes.forEach((key, index) -> {
            for (boolean ascending : new boolean[] {true, false}) {
                for (PageRequest page : List.of(PageRequest.first(), AFTER)) {
                    TicketQuery query = new TicketQuery(TicketFilter.any(), new TicketSort(key, ascending), Demo.NOW);
                    String plan = planOf(query, page);
                    assertThat(plan).as("%s", query).contains(index);
                    if (page.equals(AFTER)) {
                        assertThat(plan)
                                .as("begins at the cursor: %s", query)
                                .containsPattern("Index Cond: .*(ROW\\(|\\(id [<>] )");
                    }
                    PlanProbe.assertNoSortAndNoTableScan(plan);
                }
            }
        });
    }

    @Test
    void times_that_not_every_ticket_has_are_looked_up_in_their_index() {
        Map<Condition, String> conditions = Map.of(
                Condition.before(FilterField.DUE_AT, Demo.NOW), "Index Cond: .*due_at END < ",
                Condition.after(FilterField.DUE_AT, Demo.NOW), "Index Cond: .*due_at END >= ",
                Condition.is(FilterField.OVERDUE, "true"), "Index Cond: .*due_at END <= ",
                Condition.before(FilterField.LAST_CUSTOMER_MESSAGE_AT, Demo.NOW), "Index Cond: .*message_at END < ",
                Condition.after(FilterField.LAST_CUSTOMER_MESSAGE_AT, Demo.NOW), "Index Cond: .*message_at END >= ");
        conditions.forEach((condition, lookedUp) -> {
            TicketSort.Key key = condition.field() == FilterField.LAST_CUSTOMER_MESSAGE_AT
                    ? TicketSort.Key.LAST_CUSTOMER_MESSAGE_AT
                    : TicketSort.Key.DUE_AT;
            TicketQuery query = new TicketQuery(TicketFilter.of(condition), new TicketSort(key, true), Demo.NOW);
            assertThat(planOf(query, PageRequest.first())).as("%s", condition).containsPattern(lookedUp);
        });
    }

    @Test
    void every_filter_in_every_order_uses_an_index_and_reads_no_table_whole() {
        List<Condition> conditions = new ArrayList<>(OWN_INDEX.keySet());
        conditions.addAll(List.of(
                Condition.is(FilterField.STATUS, "open", "pending"),
                Condition.is(FilterField.ASSIGNEE, "none"),
                Condition.is(FilterField.ASSIGNEE, "none", SOMEBODY),
                Condition.is(FilterField.TEAM, "none"),
                Condition.is(FilterField.TAG, "vip", "retour"),
                Condition.is(FilterField.SNOOZED, "true"),
                Condition.is(FilterField.SNOOZED, "false"),
                Condition.is(FilterField.OVERDUE, "true"),
                Condition.is(FilterField.OVERDUE, "false"),
                Condition.is(FilterField.MERGED, "true"),
                Condition.is(FilterField.MERGED, "any"),
                Condition.before(FilterField.UPDATED_AT, Demo.NOW),
                Condition.after(FilterField.UPDATED_AT, Demo.NOW),
                Condition.before(FilterField.DUE_AT, Demo.NOW),
                Condition.after(FilterField.DUE_AT, Demo.NOW),
                Condition.before(FilterField.LAST_CUSTOMER_MESSAGE_AT, Demo.NOW),
                Condition.after(FilterField.LAST_CUSTOMER_MESSAGE_AT, Demo.NOW)));
        List<TicketSort> sorts = Stream.of(TicketSort.Key.values())
                .flatMap(key -> Stream.of(new TicketSort(key, true), new TicketSort(key, false)))
                .toList();
        for (Condition condition : conditions) {
            for (TicketSort sort : sorts) {
                TicketQuery query = new TicketQuery(TicketFilter.of(condition), sort, Demo.NOW);
                assertThat(planOf(query, AFTER))
                        .as("%s", query)
                        .containsPattern("Index( Only)? Scan (Backward )?using ticket_|Bitmap Index Scan on ticket_")
                        .doesNotContain("Seq Scan");
            }
        }
    }

    @Test
    void what_a_filter_leaves_decides_which_way_is_gone() {
        TicketFilter late =
                TicketFilter.of(Condition.after(FilterField.CREATED_AT, Instant.parse("2030-01-01T00:00:00Z")));
        TicketFilter all =
                TicketFilter.of(Condition.after(FilterField.CREATED_AT, Instant.parse("2020-01-01T00:00:00Z")));
        TicketSort sort = new TicketSort(TicketSort.Key.UPDATED_AT, false);

        assertThat(planFor(new TicketQuery(late, sort, Demo.NOW), "'2030-01-01T00:00:00Z'"))
                .containsPattern("ticket_(platform_)?newest_idx")
                .doesNotContain("ticket_updated_idx");
        assertThat(planFor(new TicketQuery(all, sort, Demo.NOW), "'2020-01-01T00:00:00Z'"))
                .contains("ticket_updated_idx")
                .doesNotContain("Sort");
    }

    @Test
    void what_a_view_holds_is_counted_along_an_index() {
        for (Condition condition : OWN_INDEX.keySet()) {
            TicketQuery query = new TicketQuery(TicketFilter.of(condition), TicketSort.newest(), Demo.NOW);
            String plan = probe.planOf(
                    PlanProbe.IN_TENANT,
                    () -> probe.stores().ports().ticketing().saved().count(Map.of(new ViewId(new UUID(1, 1)), query)));
            assertThat(plan)
                    .as("%s", condition)
                    .contains("Limit")
                    .containsPattern("Index( Only)? Scan (Backward )?using ticket_|Bitmap Index Scan on ticket_")
                    .doesNotContain("Seq Scan");
        }
    }

    @Test
    void a_page_among_tickets_that_share_their_place_begins_at_its_id() {
        for (TicketSort sort : List.of(
                new TicketSort(TicketSort.Key.DUE_AT, true),
                new TicketSort(TicketSort.Key.DUE_AT, false),
                new TicketSort(TicketSort.Key.LAST_CUSTOMER_MESSAGE_AT, true),
                new TicketSort(TicketSort.Key.LAST_CUSTOMER_MESSAGE_AT, false))) {
            boolean due = sort.key() == TicketSort.Key.DUE_AT;
            PageRequest shared = new PageRequest(
                    50, Optional.of(new PageKey(due ? TicketSort.NEVER_DUE : TicketSort.NEVER_HEARD, new UUID(7, 7))));
            String plan = planOf(new TicketQuery(TicketFilter.any(), sort, Demo.NOW), shared);
            assertThat(plan)
                    .as("%s", sort)
                    .containsPattern("Index Cond: .* END = \\$\\d+\\) AND \\(id [<>] ")
                    .contains(due ? "ticket_due_idx" : "ticket_heard_idx")
                    .doesNotContain("Seq Scan")
                    .doesNotContain("Bitmap");
            // what comes behind them is one stretch of the same index
            assertThat(plan.contains("Append")).as("%s", sort).isEqualTo(due != sort.ascending());
        }
    }

    @Test
    void what_is_due_later_is_one_stretch_of_its_index() {
        TicketQuery query = new TicketQuery(
                TicketFilter.of(Condition.after(FilterField.DUE_AT, Demo.NOW)),
                new TicketSort(TicketSort.Key.DUE_AT, false),
                Demo.NOW);
        assertThat(planOf(query, PageRequest.first()))
                .containsPattern("Index Cond: .* END >= .* END < '9999-12-31")
                .doesNotContain("Filter: .*due_at");
    }

    @Test
    void shop_and_language_are_among_the_terms_and_nothing_else_is() {
        for (Condition condition : OWN_INDEX.keySet()) {
            assertThat(SearchFacts.decide(TicketFilter.of(condition)))
                    .as("%s", condition)
                    .isEqualTo(AMONG_TERMS.contains(condition.field()));
        }
    }

    @Test
    void a_search_compares_hits_and_filters_through_indexes_alone() {
        for (Condition condition : OWN_INDEX.keySet()) {
            for (Optional<TicketSort> sort : List.of(
                    Optional.<TicketSort>empty(), Optional.of(new TicketSort(TicketSort.Key.UPDATED_AT, false)))) {
                if (sort.isEmpty() && AMONG_TERMS.contains(condition.field())) {
                    continue; // the index of terms says it all
                }
                for (PageRequest page : List.of(PageRequest.first(), AFTER)) {
                    TicketSearch search = TicketSearch.of(
                            SearchQuery.of("colis perdu"), TicketFilter.of(condition), sort, new UUID(1, 1), Demo.NOW);
                    String plan = probe.planOf(
                            PlanProbe.IN_TENANT,
                            () -> probe.stores().ports().ticketing().search().search(search, page));
                    assertThat(plan)
                            .as("%s", search)
                            .contains("Function Scan on search_hits")
                            .containsPattern("Index Scan using ticket_search_pkey on ticket_search")
                            .containsPattern("Index Scan using ticket_(pkey|platform_id_idx) on ticket k")
                            .containsPattern("One-Time Filter: \\(+InitPlan")
                            .doesNotContain("Seq Scan");
                }
            }
        }
    }

    @Test
    void what_a_search_finds_is_read_by_its_keys() {
        for (TicketFilter filter : List.of(
                TicketFilter.any(),
                TicketFilter.of(
                        Condition.is(FilterField.LANGUAGE, "en"), Condition.is(FilterField.CHANNEL, "fnac", "amazon")),
                TicketFilter.of(Condition.is(FilterField.MARKETPLACE, "fr")))) {
            TicketSearch search =
                    TicketSearch.of(SearchQuery.of("colis perdu"), filter, Optional.empty(), new UUID(1, 1), Demo.NOW);
            String plan = probe.planOf(
                    PlanProbe.IN_TENANT,
                    () -> probe.stores().ports().ticketing().search().search(search, PageRequest.first()));
            assertThat(plan)
                    .contains("Function Scan on search_tickets")
                    .contains("Nested Loop")
                    .containsPattern("Index Scan using ticket_(pkey|platform_id_idx)")
                    .contains("ticket_message_pkey")
                    .doesNotContain("Seq Scan");
        }
    }

    /** @param value the only one of its filter */
    private static String planFor(TicketQuery query, String value) {
        return probe.planOf(
                PlanProbe.IN_TENANT,
                () -> probe.stores().ports().ticketing().views().list(query, PageRequest.first()),
                List.of("'" + PlanProbe.TENANT + "'", value, "51"));
    }

    private static String planOf(TicketQuery query, PageRequest page) {
        return probe.planOf(
                PlanProbe.IN_TENANT,
                () -> probe.stores().ports().ticketing().views().list(query, page));
    }
}
