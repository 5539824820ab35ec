package io.keybuzz.adapters.jdbi.ticketing.thread;

import io.keybuzz.adapters.jdbi.shared.Args;
import io.keybuzz.adapters.jdbi.shared.JdbiUnitOfWork;
import io.keybuzz.adapters.jdbi.shared.Names;
import io.keybuzz.adapters.jdbi.shared.Row;
import io.keybuzz.adapters.jdbi.shared.Sql;
import io.keybuzz.adapters.jdbi.shared.Write;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.PageKey;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.TicketStatus;
import io.keybuzz.domain.ticketing.thread.LinkId;
import io.keybuzz.domain.ticketing.thread.LinkKind;
import io.keybuzz.domain.ticketing.thread.LinkView;
import io.keybuzz.domain.ticketing.thread.TicketLink;
import io.keybuzz.domain.ticketing.thread.port.TicketLinks;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

final class JdbiTicketLinks implements TicketLinks {
    private static final Sql ADD = Sql.exact("""
            insert into ticketing.ticket_link (tenant_id, id, ticket_id, other_id, created_by, created_at, kind)
            select ?, ?, ?, ?, ?, ?, ?
            where exists (select from ticketing.ticket t where t.tenant_id = ? and t.id = ?)
              and exists (select from ticketing.ticket o where o.tenant_id = ? and o.id = ?)""");

    private static final Sql FIRST = Sql.of(list(""));
    private static final Sql AFTER = Sql.of(list("where (l.created_at, l.id) > (?, ?)"));
    private static final Sql FIND = Sql.of(list("where l.id = ?"));

    private static final Sql ANCESTORS = Sql.of("""
            with recursive line (tenant_id, id) as (
              select l.tenant_id, l.other_id from ticketing.ticket_link l
              where l.tenant_id = ? and l.ticket_id = ? and l.kind = 'PARENT'
              union
              select l.tenant_id, l.other_id from line u
                join ticketing.ticket_link l on l.tenant_id = u.tenant_id and l.ticket_id = u.id and l.kind = 'PARENT')
            select line.id from line""");

    private static final Sql REMOVE = Sql.of("delete from ticketing.ticket_link l where l.tenant_id = ? and l.id = ?");

    private static final Names<TicketStatus> STATUSES = Names.of(TicketStatus.class);
    private static final Names<LinkKind> KINDS = Names.of(LinkKind.class);

    private final JdbiUnitOfWork work;

    JdbiTicketLinks(JdbiUnitOfWork work) {
        this.work = work;
    }

    @Override
    public void add(TicketLink link) {
        work.session()
                .write(Write.of(ADD, args -> bind(args, link))
                        .orWhenNoRow(() -> TicketProblem.TICKET_NOT_FOUND.refuse("There is no such ticket"))
                        .orWhenTaken(
                                "ticket_link_pair_idx",
                                () -> TicketProblem.LINK_EXISTS.refuse(
                                        "The two tickets are linked like this already")));
    }

    @Override
    public Page<LinkView> of(TicketId ticket, PageRequest page) {
        List<LinkView> rows = work.session()
                .list(
                        page.after().isPresent() ? AFTER : FIRST,
                        args -> args.tenant().uuid(ticket.value()).page(page),
                        JdbiTicketLinks::link);
        return Page.of(rows, page.limit(), last -> new PageKey(last.createdAt(), last.id()));
    }

    @Override
    public Optional<LinkView> find(TicketId ticket, LinkId link) {
        return work.session()
                .first(
                        FIND,
                        args -> args.tenant()
                                .uuid(ticket.value())
                                .uuid(link.value())
                                .number(1),
                        JdbiTicketLinks::link);
    }

    @Override
    public Set<TicketId> ancestors(TicketId ticket) {
        return Set.copyOf(work.session()
                .list(ANCESTORS, args -> args.tenant().uuid(ticket.value()), row -> new TicketId(row.uuid(1))));
    }

    @Override
    public void remove(LinkId link) {
        work.session()
                .write(Write.of(REMOVE, args -> args.tenant().uuid(link.value()))
                        .orWhenNoRow(() -> TicketProblem.LINK_NOT_FOUND.refuse("There is no such link")));
    }

    private static void bind(Args args, TicketLink link) throws SQLException {
        args.uuid(link.tenant().value()).uuid(link.id().value());
        args.uuid(link.ticket().value()).uuid(link.other().value());
        args.uuid(link.createdBy()).instant(link.createdAt()).name(link.kind());
        args.uuid(link.tenant().value()).uuid(link.ticket().value());
        args.uuid(link.tenant().value()).uuid(link.other().value());
    }

    /** Of the whole that the ticket is or is a part of, and of all its parts; the tenant is learnt from the ticket. */
    private static String list(String which) {
        return """
                with recursive way (tenant_id, id, merged_into) as (
                  select f.tenant_id, f.id, f.merged_into from ticketing.ticket f where f.tenant_id = ? and f.id = ?
                  union all
                  select n.tenant_id, n.id, n.merged_into
                  from way w join ticketing.ticket n on n.tenant_id = w.tenant_id and n.id = w.merged_into),
                family (tenant_id, id) as (
                  select w.tenant_id, w.id from way w where w.merged_into is null
                  union all
                  select p.tenant_id, p.id
                  from family f join ticketing.ticket p on p.tenant_id = f.tenant_id and p.merged_into = f.id)
                select l.id, l.other, o.subject, o.status, l.kind, l.created_at, l.turned
                from (
                """ + half("ticket_id", "other_id", false) + "\nunion all\n" + half("other_id", "ticket_id", true)
                + ") l join ticketing.ticket o on o.tenant_id = l.tenant_id and o.id = l.other\n"
                + which
                + "\norder by l.created_at, l.id limit ?";
    }

    private static String half(String here, String there, boolean turned) {
        return "select x.tenant_id, x.id, x." + there + " as other, x.kind, x.created_at, " + turned + " as turned\n"
                + "from family f join ticketing.ticket_link x on x.tenant_id = f.tenant_id and x." + here + " = f.id\n"
                + "where x." + there + " not in (select i.id from family i)";
    }

    private static LinkView link(Row row) throws SQLException {
        LinkKind kind = row.name(5, KINDS);
        return new LinkView(
                row.uuid(1),
                row.uuid(2),
                row.text(3),
                row.name(4, STATUSES),
                row.flag(7) ? kind.turned() : kind,
                row.instant(6));
    }
}
