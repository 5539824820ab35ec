package io.keybuzz.adapters.jdbi.ticketing;

import io.keybuzz.adapters.jdbi.shared.Args;
import io.keybuzz.adapters.jdbi.shared.JdbiUnitOfWork;
import io.keybuzz.adapters.jdbi.shared.Row;
import io.keybuzz.adapters.jdbi.shared.Sql;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.PageKey;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.ticketing.filter.TicketSort;
import io.keybuzz.domain.ticketing.search.Closeness;
import io.keybuzz.domain.ticketing.search.Excerpts;
import io.keybuzz.domain.ticketing.search.FoundTicket;
import io.keybuzz.domain.ticketing.search.TicketSearch;
import io.keybuzz.domain.ticketing.search.port.SearchIndex;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Searches through {@code ticketing.search_tickets}, which may use the index that row-level security keeps from us, and reads
 * what it finds like any other list: under the tenant's policies.
 */
final class JdbiSearchIndex implements SearchIndex {
    private static final int LEVEL = 32;
    private static final int BODIES = 33;
    private static final int SOME = 500;
    private static final Closeness[] LEVELS = Closeness.values();

    private final JdbiUnitOfWork work;

    JdbiSearchIndex(JdbiUnitOfWork work) {
        this.work = work;
    }

    @Override
    public Page<FoundTicket> search(TicketSearch search, PageRequest page) {
        work.session().requireOneTenant();
        if (search.words().words().isEmpty()) {
            return new Page<>(List.of(), Optional.empty());
        }
        Excerpts excerpts = new Excerpts(search.words());
        List<FoundTicket> rows = found(search, page, excerpts, first(search, page));
        if (rows.size() <= page.limit() && mayHaveMore(search)) {
            rows = found(search, page, excerpts, TicketSearch.MOST_FILTERED);
        }
        return Page.of(rows, page.limit(), search::placeOf);
    }

    /**
     * How many matches are enough at first. Where the closest come first, so does the function give them: what passes the filter
     * among some of them is the page, if that is a page. Only a filter that leaves little needs the rest, in a second round trip.
     */
    private static int first(TicketSearch search, PageRequest page) {
        if (!search.byCloseness()) {
            return TicketSearch.MOST_FILTERED;
        }
        return mayHaveMore(search) ? SOME : page.limit() + 1;
    }

    private static boolean mayHaveMore(TicketSearch search) {
        return search.byCloseness() && !search.query().filter().conditions().isEmpty();
    }

    private List<FoundTicket> found(TicketSearch search, PageRequest page, Excerpts excerpts, int most) {
        return work.session()
                .list(sql(search, page), args -> bind(args, search, page, most), row -> found(excerpts, row));
    }

    /** What is found is fetched by its key: {@code offset 0} keeps the planner from reading all of a tenant it takes for small. */
    private static Sql sql(TicketSearch search, PageRequest page) {
        String order = search.byCloseness()
                ? "level"
                : TicketListSql.order(search.query().sort().key(), false)[0];
        String inner = search.byCloseness() ? "f.level" : order;
        String outer = search.byCloseness() ? "t.level" : order;
        String direction = search.ascending() ? "" : " desc";
        boolean after = page.after().isPresent() && !search.byCloseness();
        return TicketListSql.kept(
                "select " + TicketListSql.COLUMNS + ", t.level, x.bodies\nfrom (select t.*, f.level"
                        + " from ticketing.search_tickets(?, ?, ?, ?) f cross join lateral (select * from ticketing.ticket k"
                        + " where k.tenant_id = ? and k.id = f.ticket_id offset 0) t"
                        + "\nwhere true"
                        + TicketConditions.text(search.query().filter(), false)
                        + (after ? " and (" + inner + ", t.id) " + (search.ascending() ? ">" : "<") + " (?, ?)" : "")
                        + "\norder by " + inner + direction + ", t.id" + direction + " limit ?) t"
                        + "\ncross join lateral (select array(select left(m.body, 4000) from ticketing.ticket_message m"
                        + " where m.tenant_id = t.tenant_id and m.ticket_id = t.id"
                        + " order by m.created_at desc, m.id desc limit 20) as bodies) x"
                        + "\norder by " + outer + direction + ", t.id" + direction,
                false);
    }

    /** By closeness the function goes on behind the page before; in another order it gives all, and the page is cut here. */
    private static void bind(Args args, TicketSearch search, PageRequest page, int most) throws SQLException {
        Optional<PageKey> last = search.byCloseness() ? page.after() : Optional.empty();
        List<String> levels = SearchTexts.levels(search.words());
        args.texts(search.byCloseness() ? levels : levels.subList(levels.size() - 1, levels.size()));
        args.number(last.map(key -> Math.toIntExact(key.at().getEpochSecond())).orElse(LEVELS.length));
        args.uuid(last.map(PageKey::id).or(() -> Optional.of(new UUID(-1, -1))));
        args.number(most);
        args.tenant();
        TicketConditions.bind(args, search.query());
        if (page.after().isPresent() && !search.byCloseness()) {
            PageKey key = page.after().get();
            if (search.query().sort().key() == TicketSort.Key.PRIORITY) {
                args.number(Math.toIntExact(key.at().getEpochSecond()));
            } else {
                args.instant(key.at());
            }
            args.uuid(key.id());
        }
        args.number(page.limit() + 1);
    }

    private static FoundTicket found(Excerpts excerpts, Row row) throws SQLException {
        return FoundTicket.of(TicketRow.view(row), LEVELS[row.number(LEVEL)], excerpts, row.texts(BODIES));
    }
}
