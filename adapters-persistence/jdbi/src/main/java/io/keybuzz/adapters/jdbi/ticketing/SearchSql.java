package io.keybuzz.adapters.jdbi.ticketing;

import io.keybuzz.adapters.jdbi.shared.Args;
import io.keybuzz.adapters.jdbi.shared.Sql;
import io.keybuzz.adapters.jdbi.ticketing.search.SearchTexts;
import io.keybuzz.domain.shared.PageKey;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.ticketing.search.TicketSearch;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The statements of searches; text and values are put together in one go. */
final class SearchSql {
    /** How many tickets that a filter leaves are looked at before all hits are compared with it. */
    static final int MOST_WALKED = 1_500;
    /** Up to how many hits are looked up one by one. */
    private static final int FEW = 1_500;

    private static final UUID LAST_ID = new UUID(-1, -1);
    private static final String BODIES = "\ncross join lateral (select array(select left(m.body, 4000)"
            + " from ticketing.ticket_message m where m.tenant_id = t.tenant_id and m.ticket_id = t.id"
            + " order by m.created_at desc, m.id desc limit 20) as bodies) x";

    /** What is found is fetched by its key: {@code offset 0} keeps the planner from reading all of a tenant it takes for small. */
    static final Sql CLOSEST = Sql.of("select " + TicketListSql.COLUMNS + ", f.level, x.bodies"
            + "\nfrom ticketing.search_tickets(?, ?, ?, ?) f cross join lateral (select * from ticketing.ticket k"
            + " where k.tenant_id = ? and k.id = f.ticket_id offset 0) t" + BODIES
            + "\norder by f.level desc, t.id desc");

    private final TicketSearch search;
    private final PageRequest page;
    private final List<String> levels;
    private final StringBuilder text = new StringBuilder(2_000);
    private final List<Args.Binder> values = new ArrayList<>();

    private SearchSql(TicketSearch search, PageRequest page) {
        this.search = search;
        this.page = page;
        List<String> all = levelsOf(search);
        this.levels = search.byCloseness() ? all : all.subList(all.size() - 1, all.size());
    }

    static void bindClosest(Args args, TicketSearch search, PageRequest page) throws SQLException {
        args.texts(levelsOf(search)).number(JdbiSearchIndex.levelOf(page));
        args.uuid(page.after().map(PageKey::id).orElse(LAST_ID)).number(page.limit() + 1);
        args.tenant();
    }

    /**
     * Hits compared with a filter, or brought into another order.
     *
     * @param all whether all of them are, however many
     */
    static SearchSql comparing(TicketSearch search, PageRequest page, boolean all) {
        SearchSql sql = new SearchSql(search, page);
        if (all) {
            sql.everything();
            sql.pageOfKept();
        } else {
            sql.fewAndWalk();
            sql.pageOfFound();
        }
        return sql;
    }

    private static List<String> levelsOf(TicketSearch search) {
        return SearchTexts.levels(search.words(), search.query().filter());
    }

    Sql statement() {
        return TicketListSql.kept(text.toString(), true);
    }

    void bind(Args args) throws SQLException {
        for (Args.Binder value : values) {
            value.bind(args);
        }
    }

    private SearchSql say(String part) {
        text.append(part);
        return this;
    }

    private SearchSql with(Args.Binder value) {
        values.add(value);
        return this;
    }

    /** All that have the words somewhere, compared with the filter; how closely they answer is looked up for what that leaves. */
    private void everything() {
        say("with kept as materialized (select t.id, " + place() + " as place from ticketing.search_all(?) h")
                .with(args -> args.texts(levels.subList(levels.size() - 1, levels.size())));
        say(" join ticketing.ticket t on t.tenant_id = ? and t.id = h.ticket_id")
                .with(Args::tenant);
        say("\nwhere true");
        conditions();
        if (search.byCloseness()) {
            say("),").asked();
            say(",\nfound as (select w.id, l.level, w.place from kept w").leveled();
            say("\nwhere l.level > 0");
            behind("l.level", "w.id");
            say(")");
        } else {
            behind("", "t.id");
            say("),\nfound as (select k.id, 1 as level, k.place from kept k)");
        }
    }

    /**
     * Few hits one by one; and of words in many tickets, from the first ticket on that the filter leaves: those of the level of
     * which there are many, until they are a page, and only if they are none those of the levels below.
     */
    private void fewAndWalk() {
        say("with hits as materialized (select h.level, h.ticket_id from ticketing.search_hits(?, " + FEW
                        + ", 0, null, null) h)")
                .with(args -> args.texts(levels));
        say(",\nfrequent as materialized (select max(h.level) as level from hits h where h.ticket_id is null),");
        asked();
        walked();
        String inOrder =
                "\norder by " + (search.byCloseness() ? "" : "w.place" + direction() + ", ") + "w.id" + direction();
        say(",\nnearest as materialized (select w.id, l.level, w.place from walked w")
                .leveled();
        say("\nwhere l.level = " + (search.byCloseness() ? "(select least(f.level, ?) from frequent f)" : "1"));
        if (search.byCloseness()) {
            with(args -> args.number(JdbiSearchIndex.levelOf(page)));
            behind("l.level", "w.id");
        }
        say(inOrder + " limit ?)").with(args -> args.number(page.limit() + 1));
        say(",\nfound as (select h.ticket_id as id, h.level from hits h where h.ticket_id is not null");
        say("\nunion all\nselect n.id, n.level from nearest n");
        if (search.byCloseness()) {
            say("\nunion all\nselect w.id, l.level from walked w").leveled();
            say("\nwhere (select count(*) from nearest n) <= ?").with(args -> args.number(page.limit()));
            say(" and l.level between 1 and (select least(f.level, ?) - 1 from frequent f)")
                    .with(args -> args.number(JdbiSearchIndex.levelOf(page)));
        }
        say(")");
    }

    /** The first tickets that the filter leaves, in the order of the answer; they are read only as far as they are needed. */
    private void walked() {
        String id = tagAlone() ? "g.ticket_id" : "t.id";
        if (tagAlone()) {
            // the rows of a tag say all that is asked, and are few beside those of the tickets
            say(",\nwalked as materialized (select g.ticket_id as id, 0 as place from ticketing.ticket_tag g where g.tenant_id = ?")
                    .with(Args::tenant);
            say(" and g.tag = ?").with(args -> TicketConditions.bind(args, search.query()));
        } else {
            say(",\nwalked as materialized (select t.id, " + place() + " as place from ticketing.ticket t");
            say("\nwhere t.tenant_id = ? and true").with(Args::tenant);
            conditions();
        }
        if (search.byCloseness()) {
            fromHere(id);
        } else {
            behind("", id);
        }
        say(" and (select f.level from frequent f) is not null");
        say("\norder by " + (search.byCloseness() ? "" : place() + direction() + ", ") + id + direction());
        say(" limit " + MOST_WALKED + ")");
    }

    private boolean tagAlone() {
        return search.byCloseness()
                && search.query().filter().conditions().size() == 1
                && TicketConditions.namesOneTag(search.query().filter());
    }

    private SearchSql asked() {
        return say("\nasked as materialized (select ticketing.search_queries(?, ?) as q)")
                .with(Args::tenant)
                .with(args -> args.texts(levels));
    }

    /** Joins to rows {@code w} their levels {@code l}. */
    private SearchSql leveled() {
        return say(" cross join asked a cross join lateral (select ticketing.search_level(d.document, a.q) as level from"
                        + " (select array[s.document] as document from ticketing.ticket_search s"
                        + " where s.tenant_id = ? and s.ticket_id = w.id offset 0) d offset 0) l")
                .with(Args::tenant);
    }

    /** Where the closest come first, so are they looked up, and only until they are a page. */
    private void pageOfFound() {
        boolean closest = search.byCloseness();
        String first = closest ? "f.level" : place();
        String id = closest ? "f.id" : "t.id";
        say("\nselect " + TicketListSql.COLUMNS + ", t.found_level, x.bodies, coalesce(c.frequent, 0), c.walked::int"
                        + "\nfrom (select (select f.level from frequent f) as frequent,"
                        + " case when (select count(*) from nearest n) > ? then " + MOST_WALKED
                        + " else (select count(*) from walked w) end as walked) c")
                .with(args -> args.number(page.limit()));
        say("\nleft join lateral (select t.*, f.level as found_level, " + place()
                + " as found_place from (select * from found");
        if (tagAlone()) {
            say(" where exists (select 1 from ticketing.ticket_tag g where g.tenant_id = ? and g.ticket_id = found.id")
                    .with(Args::tenant);
            say(" and g.tag = ?)").with(args -> TicketConditions.bind(args, search.query()));
        }
        say((closest ? " order by level desc, id desc" : "")
                        + ") f cross join lateral (select * from ticketing.ticket k"
                        + " where k.tenant_id = ? and k.id = f.id offset 0) t\nwhere true")
                .with(Args::tenant);
        if (!tagAlone()) {
            conditions();
        }
        behind("f.level", id);
        say("\norder by " + first + direction() + ", " + id + direction() + " limit ?) t on true")
                .with(args -> args.number(page.limit() + 1));
        say(BODIES + "\norder by " + (closest ? "t.found_level" : "t.found_place") + direction() + ", t.id"
                + direction());
    }

    private void pageOfKept() {
        String inOrder =
                "\norder by " + (search.byCloseness() ? "f.level" : "f.place") + direction() + ", f.id" + direction();
        say("\nselect " + TicketListSql.COLUMNS + ", f.level, x.bodies, 0, 0");
        say("\nfrom (select f.id, f.level, f.place from found f" + inOrder + " limit ?) f")
                .with(args -> args.number(page.limit() + 1));
        say("\ncross join lateral (select * from ticketing.ticket k where k.tenant_id = ? and k.id = f.id offset 0) t")
                .with(Args::tenant);
        say(BODIES + inOrder);
    }

    private void conditions() {
        say(TicketConditions.amongFound(search.query().filter()));
        with(args -> TicketConditions.bind(args, search.query()));
    }

    private String place() {
        return search.byCloseness()
                ? "0"
                : TicketListSql.order(search.query().sort().key(), false)[0];
    }

    private String direction() {
        return search.ascending() ? "" : " desc";
    }

    /** What stands behind the page before. */
    private void behind(String level, String id) {
        if (page.after().isEmpty()) {
            return;
        }
        PageKey last = page.after().get();
        if (search.byCloseness()) {
            say(" and (" + level + ", " + id + ") < (?, ?)")
                    .with(args -> args.number(JdbiSearchIndex.levelOf(page)).uuid(last.id()));
        } else {
            say(TicketListSql.after(new String[] {place(), id}, search.query().sort()))
                    .with(args -> {
                        TicketListSql.bindKey(args, search.query().sort(), last);
                        args.uuid(last.id());
                    });
        }
    }

    /** Where a page begins on the level that is walked; if it begins above that level, at its beginning. */
    private void fromHere(String id) {
        page.after()
                .ifPresent(last -> say(" and " + id + " < (select case when ? > f.level then cast('" + LAST_ID
                                + "' as uuid) else cast(? as uuid) end from frequent f)")
                        .with(args -> args.number(JdbiSearchIndex.levelOf(page)).uuid(last.id())));
    }
}
