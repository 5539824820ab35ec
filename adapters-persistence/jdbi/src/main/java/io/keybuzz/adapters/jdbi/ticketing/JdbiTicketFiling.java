package io.keybuzz.adapters.jdbi.ticketing;

import io.keybuzz.adapters.jdbi.shared.JdbiUnitOfWork;
import io.keybuzz.adapters.jdbi.shared.Row;
import io.keybuzz.adapters.jdbi.shared.Sql;
import io.keybuzz.adapters.jdbi.shared.Write;
import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.PageKey;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.Customer;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.customer.CustomerId;
import io.keybuzz.domain.ticketing.customer.Sighting;
import io.keybuzz.domain.ticketing.customer.port.TicketFiling;
import io.keybuzz.domain.ticketing.view.TicketView;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

final class JdbiTicketFiling implements TicketFiling {
    private static final Sql FIRST = Sql.of(list(false));
    private static final Sql AFTER = Sql.of(list(true));
    private static final Sql REFILE = Sql.of("""
            update ticketing.ticket t set customer_id = ? where t.tenant_id = ? and t.customer_id = any (?)""");
    private static final Sql WAITING = Sql.exact("select tenant_id from ticketing.tenants_with_unfiled_tickets(?)");
    private static final Sql UNFILED = Sql.of("""
            select t.id, t.channel, t.customer_name, t.customer_email, t.language
            from ticketing.ticket t
            where t.tenant_id = ? and t.customer_id is null and t.customer_email is not null
            order by t.id limit ?
            for update of t skip locked""");
    private static final Sql FILE =
            Sql.of("update ticketing.ticket t set customer_id = ? where t.tenant_id = ? and t.id = ?");

    private final JdbiUnitOfWork work;

    JdbiTicketFiling(JdbiUnitOfWork work) {
        this.work = work;
    }

    @Override
    public Page<TicketView> of(CustomerId customer, PageRequest page) {
        List<TicketView> rows = work.session()
                .list(
                        page.after().isPresent() ? AFTER : FIRST,
                        args -> args.tenant().tenant().uuid(customer.value()).page(page),
                        TicketRow::view);
        return Page.of(rows, page.limit(), last -> new PageKey(last.createdAt(), last.id()));
    }

    @Override
    public void refile(Set<CustomerId> from, CustomerId to) {
        work.session()
                .write(Write.of(
                        REFILE,
                        args -> args.uuid(to.value())
                                .tenant()
                                .uuids(from.stream().map(CustomerId::value).toList())));
    }

    @Override
    public List<TenantId> waiting(int limit) {
        work.session().requireWide();
        return work.session().list(WAITING, args -> args.number(limit), row -> new TenantId(row.uuid(1)));
    }

    @Override
    public List<Unfiled> unfiled(int limit) {
        return work.session().list(UNFILED, args -> args.tenant().number(limit), JdbiTicketFiling::unfiled);
    }

    @Override
    public void file(TicketId ticket, CustomerId customer) {
        work.session()
                .write(Write.of(
                        FILE, args -> args.uuid(customer.value()).tenant().uuid(ticket.value())));
    }

    private static String list(boolean after) {
        return "select " + TicketListSql.COLUMNS + """

                from ticketing.ticket t
                where t.tenant_id = ? and t.customer_id =
                  (select coalesce(c.merged_into, c.id) from ticketing.customer c where c.tenant_id = ? and c.id = ?)
                """
                + (after ? "  and (t.created_at, t.id) < (?, ?)\n" : "")
                + "order by t.created_at desc, t.id desc\nlimit ?";
    }

    private static Unfiled unfiled(Row row) throws SQLException {
        Customer buyer = new Customer(row.maybeText(3), row.maybeText(4).map(EmailAddress::new));
        return new Unfiled(
                new TicketId(row.uuid(1)),
                Sighting.of(buyer, Channel.valueOf(row.text(2)), row.maybeText(5))
                        .orElseThrow());
    }
}
