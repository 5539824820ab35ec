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

final class JdbiTicketLinks implements TicketLinks {
    private static final Sql ADD = Sql.exact("""
            insert into ticketing.ticket_link (tenant_id, id, ticket_id, other_id, created_by, created_at, kind)
            select ?, ?, ?, ?, ?, ?, ?
            where exists (select from ticketing.ticket t where t.tenant_id = ? and t.id = ?)
              and exists (select from ticketing.ticket o where o.tenant_id = ? and o.id = ?)""");

    private static final Sql FIRST = Sql.perScope(list(false, false), list(true, false));
    private static final Sql AFTER = Sql.perScope(list(false, true), list(true, true));

    private static final Sql REMOVE = Sql.of("""
            delete from ticketing.ticket_link l where l.tenant_id = ? and l.id = ? and (l.ticket_id = ? or l.other_id = ?)""");

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
                        args -> {
                            half(args, ticket, page);
                            half(args, ticket, page);
                            args.number(page.limit() + 1);
                        },
                        JdbiTicketLinks::link);
        return Page.of(rows, page.limit(), last -> new PageKey(last.createdAt(), last.id()));
    }

    @Override
    public void remove(TicketId ticket, LinkId link) {
        work.session()
                .write(Write.of(
                                REMOVE,
                                args -> args.tenant()
                                        .uuid(link.value())
                                        .uuid(ticket.value())
                                        .uuid(ticket.value()))
                        .orWhenNoRow(() -> TicketProblem.LINK_NOT_FOUND.refuse("There is no such link")));
    }

    private static void half(Args args, TicketId ticket, PageRequest page) throws SQLException {
        args.tenant().uuid(ticket.value());
        if (page.after().isPresent()) {
            args.instant(page.after().get().at()).uuid(page.after().get().id());
        }
        args.number(page.limit() + 1);
    }

    private static void bind(Args args, TicketLink link) throws SQLException {
        args.uuid(link.tenant().value()).uuid(link.id().value());
        args.uuid(link.ticket().value()).uuid(link.other().value());
        args.uuid(link.createdBy()).instant(link.createdAt()).name(link.kind());
        args.uuid(link.tenant().value()).uuid(link.ticket().value());
        args.uuid(link.tenant().value()).uuid(link.other().value());
    }

    private static String list(boolean wide, boolean after) {
        return "select l.id, l.other, o.subject, o.status, l.kind, l.created_at, l.turned\nfrom ("
                + half(wide, after, "ticket_id", "other_id", false)
                + "\nunion all\n"
                + half(wide, after, "other_id", "ticket_id", true)
                + ") l join ticketing.ticket o on o.tenant_id = l.tenant_id and o.id = l.other\n"
                + "order by l.created_at, l.id limit ?";
    }

    /** The index starts with the tenant, whom the platform learns from the ticket. */
    private static String half(boolean wide, boolean after, String here, String there, boolean turned) {
        return "(select x.tenant_id, x.id, x." + there + " as other, x.kind, x.created_at, " + turned
                + " as turned\nfrom "
                + (wide
                        ? "ticketing.ticket t join ticketing.ticket_link x on x.tenant_id = t.tenant_id and x." + here
                                + " = t.id\nwhere t.id = ?"
                        : "ticketing.ticket_link x\nwhere x.tenant_id = ? and x." + here + " = ?")
                + (after ? " and (x.created_at, x.id) > (?, ?)" : "")
                + "\norder by x.created_at, x.id limit ?)";
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
