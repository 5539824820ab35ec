package io.keybuzz.adapters.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.application.shared.Subscriptions;
import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.filter.Condition;
import io.keybuzz.domain.ticketing.filter.FilterField;
import io.keybuzz.domain.ticketing.filter.TicketFilter;
import io.keybuzz.domain.ticketing.filter.TicketSort;
import io.keybuzz.domain.ticketing.search.FoundTicket;
import io.keybuzz.domain.ticketing.search.SearchQuery;
import io.keybuzz.domain.ticketing.search.TicketSearch;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Words of all degrees of frequency, so that each way the server goes is gone: what it finds is always the same. */
class SearchVolumeIT {
    private static final int TICKETS = 4_000;
    private static final UUID TENANT = UUID.fromString("01980000-0000-7000-8000-000000000001");

    private static TestDatabase database;
    private static JdbiStores stores;

    @BeforeAll
    static void open() {
        database = TestPostgres.fresh();
        database.asAdmin().useHandle(handle -> handle.createScript("""
                insert into tenancy.tenant
                select ('01980000-0000-7000-8000-00000000000' || i)::uuid, 'volume-' || i, 'Volume', 'PRO', 'ACTIVE', now(), now()
                from generate_series(1, 2) i;

                insert into ticketing.ticket (tenant_id, id, version, created_at, updated_at, message_count, channel, status,
                  priority, language, subject)
                select ('01980000-0000-7000-8000-00000000000' || i)::uuid,
                  ('01980000-000' || i || '-7000-8000-' || lpad(to_hex(g), 12, '0'))::uuid, 1, now(), now(), 1, 'MANUAL',
                  case when g % 400 = 0 then 'PENDING' when g % 2 = 1 and g > 700 then 'ESCALATED' else 'OPEN' end, 'LOW',
                  case when g % 3 = 0 then 'en' when g = 1 then 'it' else 'fr' end,
                  concat('t', g, case when g % 2 = 0 then ' colis' end, case when g % 50 = 0 then ' rares' end,
                    case when g < 1500 then ' ancien' end, case when g % 2 = 0 or g = 801 then ' souvent' end)
                from generate_series(1, 4000) g, generate_series(1, 2) i;

                insert into ticketing.ticket_message (tenant_id, ticket_id, created_at, id, sent_at, is_internal, sender_type,
                  sender_name, source, delivery_status, body)
                select t.tenant_id, t.id, now(), t.id, now(), false, 'CUSTOMER', 'B', 'API', 'NONE',
                  concat('bonjour', case when substr(t.subject, 2, 1) in ('1', '2', '3') then ' colis' end)
                from ticketing.ticket t;

                insert into ticketing.ticket_tag (tenant_id, tag, created_at, ticket_id)
                select t.tenant_id, 'dixieme', t.created_at, t.id from ticketing.ticket t where t.subject ~ '^t[0-9]+0( |$)';
                """).execute());
        stores = database.open(database.settings(), new Subscriptions(Map.of()), sql -> sql);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    private static List<String> found(String words, int limit, Condition... conditions) {
        return found(words, limit, Optional.empty(), conditions);
    }

    private static List<String> found(String words, int limit, Optional<TicketSort> sort, Condition... conditions) {
        TicketSearch search =
                TicketSearch.of(SearchQuery.of(words), TicketFilter.of(conditions), sort, new UUID(1, 1), Demo.NOW);
        List<String> subjects = new ArrayList<>();
        Optional<PageRequest> next = Optional.of(PageRequest.first(limit));
        while (next.isPresent()) {
            PageRequest request = next.get();
            Page<FoundTicket> page = stores.ports()
                    .unitOfWork()
                    .read(
                            new TenantScope.One(new TenantId(TENANT)),
                            () -> stores.ports().ticketing().search().search(search, request));
            page.items().forEach(one -> subjects.add(one.ticket().subject().split(" ")[0]));
            next = page.next().map(key -> new PageRequest(limit, Optional.of(key)));
        }
        return subjects;
    }

    private static List<String> expected(IntPredicate closest, IntPredicate farther) {
        return IntStream.concat(numbers(closest), numbers(farther.and(closest.negate())))
                .mapToObj(number -> "t" + number)
                .toList();
    }

    private static IntStream numbers(IntPredicate wanted) {
        return IntStream.rangeClosed(1, TICKETS)
                .filter(wanted)
                .boxed()
                .sorted(Comparator.reverseOrder())
                .mapToInt(number -> number);
    }

    private static boolean isEarly(int number) {
        return "123".indexOf(String.valueOf(number).charAt(0)) >= 0;
    }

    @Test
    void a_frequent_word_comes_level_by_level_without_gap() {
        assertThat(found("colis", 100)).isEqualTo(expected(n -> n % 2 == 0, SearchVolumeIT::isEarly));
        assertThat(found("bonjour", 100)).isEqualTo(expected(n -> false, n -> true));
    }

    @Test
    void a_rare_word_comes_whole() {
        assertThat(found("rare", 7)).isEqualTo(expected(n -> false, n -> n % 50 == 0));
        assertThat(found("t399", 3)).isEqualTo(expected(n -> n == 399, n -> n >= 3990 && n <= 3999));
    }

    @Test
    void a_word_that_the_newest_do_not_have_is_found_all_the_same() {
        assertThat(found("ancien", 100)).isEqualTo(expected(n -> n < 1500, n -> false));
        assertThat(found("ancien colis", 100))
                .isEqualTo(expected(n -> n < 1500 && n % 2 == 0, n -> n < 1500 && isEarly(n)));
    }

    @Test
    void filters_reach_beyond_the_first_pages() {
        assertThat(found("bonjour", 3, Condition.is(FilterField.STATUS, "pending")))
                .isEqualTo(expected(n -> false, n -> n % 400 == 0));
        assertThat(found("rare", 3, Condition.is(FilterField.STATUS, "pending")))
                .isEqualTo(expected(n -> false, n -> n % 400 == 0));
    }

    @Test
    void a_filter_goes_together_with_a_frequent_word_level_by_level() {
        IntPredicate escalated = n -> n % 2 == 1 && n > 700;
        IntPredicate open = n -> n % 400 != 0 && !escalated.test(n);

        assertThat(found("colis", 100, Condition.is(FilterField.STATUS, "escalated")))
                .isEqualTo(expected(n -> false, escalated.and(SearchVolumeIT::isEarly)));
        assertThat(found("colis", 90, Condition.is(FilterField.STATUS, "open")))
                .isEqualTo(expected(open.and(n -> n % 2 == 0), open.and(SearchVolumeIT::isEarly)));
    }

    @Test
    void a_language_goes_together_with_words_of_all_frequencies() {
        Condition english = Condition.is(FilterField.LANGUAGE, "en");
        Condition open = Condition.is(FilterField.STATUS, "open");
        IntPredicate third = n -> n % 3 == 0;

        assertThat(found("colis", 100, english))
                .isEqualTo(expected(third.and(n -> n % 2 == 0), third.and(SearchVolumeIT::isEarly)));
        assertThat(found("ancien", 40, english)).isEqualTo(expected(third.and(n -> n < 1500), n -> false));
        assertThat(found("rare", 7, english)).isEqualTo(expected(n -> false, third.and(n -> n % 50 == 0)));
        assertThat(found("ancien", 70, english, open))
                .isEqualTo(expected(third.and(n -> n < 1500 && n % 400 != 0 && (n % 2 == 0 || n <= 700)), n -> false));
        assertThat(found("bonjour", 40, Condition.is(FilterField.LANGUAGE, "it")))
                .containsExactly("t1");
        assertThat(found("bonjour", 90, Optional.of(TicketSort.newest()), english))
                .isEqualTo(expected(third, n -> false));
    }

    @Test
    void where_a_ticket_comes_from_is_known_to_the_index_when_it_is_put_right() {
        Condition spanish = Condition.is(FilterField.LANGUAGE, "es");
        assertThat(found("bonjour", 5, spanish)).isEmpty();
        database.asAdmin().useHandle(handle -> {
            handle.execute(
                    "update ticketing.ticket set language = 'es' where tenant_id = ? and split_part(subject, ' ', 1) = 't5'",
                    TENANT);
            assertThat(found("bonjour", 5, spanish)).containsExactly("t5");
            handle.execute(
                    "update ticketing.ticket set language = 'fr' where tenant_id = ? and split_part(subject, ' ', 1) = 't5'",
                    TENANT);
        });
        assertThat(found("bonjour", 5, spanish)).isEmpty();
    }

    @Test
    void a_tag_goes_together_with_words_of_all_frequencies() {
        Condition tenth = Condition.is(FilterField.TAG, "dixieme");

        assertThat(found("bonjour", 90, tenth)).isEqualTo(expected(n -> false, n -> n % 10 == 0));
        assertThat(found("colis", 70, tenth)).isEqualTo(expected(n -> n % 10 == 0, n -> false));
        assertThat(found("ancien", 40, tenth)).isEqualTo(expected(n -> n < 1500 && n % 10 == 0, n -> false));
        assertThat(found("rare", 7, tenth)).isEqualTo(expected(n -> false, n -> n % 50 == 0));
    }

    @Test
    void a_hit_is_found_behind_all_that_the_filter_leaves_first() {
        Condition escalated = Condition.is(FilterField.STATUS, "escalated");

        assertThat(found("souvent", 50, escalated)).containsExactly("t801");
        assertThat(found("souvent", 50, Optional.of(TicketSort.newest()), escalated))
                .containsExactly("t801");
    }

    @Test
    void in_another_order_every_hit_comes_once() {
        for (TicketSort.Key key : TicketSort.Key.values()) {
            assertThat(found("colis", 100, Optional.of(new TicketSort(key, false))))
                    .as("%s", key)
                    .isEqualTo(expected(n -> n % 2 == 0 || isEarly(n), n -> false));
            assertThat(found("ancien", 100, Optional.of(new TicketSort(key, true))))
                    .as("%s", key)
                    .isEqualTo(IntStream.range(1, 1500).mapToObj(n -> "t" + n).toList());
        }
    }

    /** A search opens hundreds of documents; each would be unpacked first. */
    @Test
    void documents_are_not_compressed() {
        String storage = database.asAdmin()
                .withHandle(handle -> handle.createQuery("select attstorage::text from pg_attribute"
                                + " where attrelid = 'ticketing.ticket_search'::regclass and attname = 'document'")
                        .mapTo(String.class)
                        .one());
        assertThat(storage).isEqualTo("e");
    }

    /** What the server counts says what the plans inside of functions do not. */
    @Test
    void the_index_of_terms_answers_the_applications_role_and_no_table_is_read_whole() throws SQLException {
        for (String call : List.of(
                "ticketing.search_tickets(array[%s], 4, 'ffffffff-ffff-ffff-ffff-ffffffffffff', 51)",
                "ticketing.search_hits(array[%s], 1500, 0, null, null)", "ticketing.search_all(array[%s])")) {
            for (String word : List.of("rare", "ancien")) {
                String levels = "$$'~^w'$$, $$'~^w':*$$, $$'~w'$$, $$'~w':*$$".replace("w", word);
                List<Integer> scans = scans(String.format(call, levels));
                assertThat(scans.get(0)).as("rows of %s", call).isPositive();
                assertThat(scans.get(1)).as("whole tables of %s", call).isZero();
                assertThat(scans.get(2)).as("index of terms of %s", call).isPositive();
            }
        }
    }

    /** How many rows came, how often the table was read whole and how often the index of terms was asked. */
    private static List<Integer> scans(String call) throws SQLException {
        try (Connection connection = database.connect(database.settings().app());
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('keybuzz.tenant_id', '" + TENANT + "', true)");
            List<Integer> numbers = new ArrayList<>();
            for (String question : List.of(
                    "count(*) from " + call,
                    "pg_stat_get_xact_numscans('ticketing.ticket_search'::regclass)",
                    "pg_stat_get_xact_numscans('ticketing.ticket_search_document_idx'::regclass)")) {
                try (ResultSet rows = statement.executeQuery("select " + question)) {
                    rows.next();
                    numbers.add(rows.getInt(1));
                }
            }
            return numbers;
        }
    }
}
