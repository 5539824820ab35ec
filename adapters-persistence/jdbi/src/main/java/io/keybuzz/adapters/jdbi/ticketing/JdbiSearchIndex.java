package io.keybuzz.adapters.jdbi.ticketing;

import io.keybuzz.adapters.jdbi.shared.JdbiUnitOfWork;
import io.keybuzz.adapters.jdbi.shared.Row;
import io.keybuzz.adapters.jdbi.ticketing.customer.Survivors;
import io.keybuzz.adapters.jdbi.ticketing.search.SearchFacts;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.PageKey;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.ticketing.search.Closeness;
import io.keybuzz.domain.ticketing.search.Excerpts;
import io.keybuzz.domain.ticketing.search.FoundTicket;
import io.keybuzz.domain.ticketing.search.TicketSearch;
import io.keybuzz.domain.ticketing.search.port.SearchIndex;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Searches through functions of the database, which may use the index that row-level security keeps from us, and reads what they
 * find like any other list: under the tenant's policies.
 */
final class JdbiSearchIndex implements SearchIndex {
    private static final int LEVEL = 32;
    private static final int BODIES = 33;
    private static final int FREQUENT = 34;
    private static final int WALKED = 35;
    private static final Closeness[] LEVELS = Closeness.values();

    private final JdbiUnitOfWork work;

    JdbiSearchIndex(JdbiUnitOfWork work) {
        this.work = work;
    }

    @Override
    public Page<FoundTicket> search(TicketSearch asked, PageRequest page) {
        TicketSearch search =
                asked.following(Survivors.of(work, List.of(asked.query().filter())));
        work.session().requireOneTenant();
        if (search.words().words().isEmpty()) {
            return new Page<>(List.of(), Optional.empty());
        }
        boolean narrowed = !SearchFacts.decide(search.query().filter());
        return Page.of(
                search.byCloseness() && !narrowed ? closest(search, page) : compared(search, page),
                page.limit(),
                search::placeOf);
    }

    private List<FoundTicket> closest(TicketSearch search, PageRequest page) {
        Excerpts excerpts = new Excerpts(search.words());
        return work.session()
                .list(
                        SearchSql.CLOSEST,
                        args -> SearchSql.bindClosest(args, search, page),
                        row -> found(excerpts, row));
    }

    /**
     * Few hits are compared with the filter, all of them. Of words that are in many tickets, the first so many tickets that the
     * filter leaves are looked at: mostly enough for a page, and otherwise a second round trip compares all hits.
     */
    private List<FoundTicket> compared(TicketSearch search, PageRequest page) {
        Answer first = ask(search, page, false);
        return first.isExact(search, page) ? first.rows : ask(search, page, true).rows;
    }

    private Answer ask(TicketSearch search, PageRequest page, boolean all) {
        SearchSql sql = SearchSql.comparing(search, page, all);
        Excerpts excerpts = new Excerpts(search.words());
        Answer answer = new Answer();
        work.session().list(sql.statement(), sql::bind, row -> {
            answer.frequent = row.number(FREQUENT);
            answer.walked = row.number(WALKED);
            return row.nullableUuid(1) == null || answer.rows.add(found(excerpts, row));
        });
        return answer;
    }

    private static FoundTicket found(Excerpts excerpts, Row row) throws SQLException {
        return FoundTicket.of(TicketRow.view(row), LEVELS[row.number(LEVEL)], excerpts, row.texts(BODIES));
    }

    /** Where a page by closeness begins: behind this level and id, or at the beginning. */
    static int levelOf(PageRequest page) {
        return page.after()
                .map(PageKey::at)
                .map(at -> Math.toIntExact(at.getEpochSecond()))
                .orElse(LEVELS.length);
    }

    private static final class Answer {
        private final List<FoundTicket> rows = new ArrayList<>();
        /** The highest level of which not all hits are known, or 0. */
        private int frequent;
        /** How many tickets that the filter leaves were looked at. */
        private int walked;

        /** Whether no ticket can be missing among these. */
        private boolean isExact(TicketSearch search, PageRequest page) {
            if (frequent == 0) {
                return true;
            }
            boolean wereAll = walked < SearchSql.MOST_WALKED;
            if (!search.byCloseness()) {
                return wereAll || rows.size() > page.limit();
            }
            // those of lower levels were looked for behind the place of a page, which is one of this level
            int from = levelOf(page);
            long sure = rows.stream()
                    .filter(row -> row.closeness().ordinal() >= Math.min(frequent, from))
                    .count();
            return sure > page.limit() || (wereAll && from > frequent);
        }
    }
}
