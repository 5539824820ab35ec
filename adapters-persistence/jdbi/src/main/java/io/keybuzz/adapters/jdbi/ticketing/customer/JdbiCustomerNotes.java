package io.keybuzz.adapters.jdbi.ticketing.customer;

import io.keybuzz.adapters.jdbi.shared.JdbiUnitOfWork;
import io.keybuzz.adapters.jdbi.shared.Row;
import io.keybuzz.adapters.jdbi.shared.Sql;
import io.keybuzz.adapters.jdbi.shared.Write;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.PageKey;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.customer.CustomerId;
import io.keybuzz.domain.ticketing.customer.CustomerNote;
import io.keybuzz.domain.ticketing.customer.CustomerNoteId;
import io.keybuzz.domain.ticketing.customer.port.CustomerNotes;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

final class JdbiCustomerNotes implements CustomerNotes {
    private static final Sql FIRST = Sql.of(list(false));
    private static final Sql AFTER = Sql.of(list(true));
    private static final Sql INSERT = Sql.exact("""
            insert into ticketing.customer_note (tenant_id, customer_id, created_at, id, author_id, author_name, body)
            values (?, ?, ?, ?, ?, ?, ?)""");
    private static final Sql FIND = Sql.of("""
            select n.id, n.tenant_id, n.customer_id, n.author_id, n.author_name, n.body, n.created_at
            from ticketing.customer_note n
            where n.tenant_id = ? and n.customer_id = ? and n.id = ?""");
    private static final Sql DELETE =
            Sql.of("delete from ticketing.customer_note n where n.tenant_id = ? and n.customer_id = ? and n.id = ?");

    private final JdbiUnitOfWork work;

    JdbiCustomerNotes(JdbiUnitOfWork work) {
        this.work = work;
    }

    @Override
    public Page<CustomerNote> of(CustomerId customer, PageRequest page) {
        List<CustomerNote> rows = work.session()
                .list(
                        page.after().isPresent() ? AFTER : FIRST,
                        args -> args.tenant().tenant().uuid(customer.value()).page(page),
                        JdbiCustomerNotes::note);
        return Page.of(
                rows,
                page.limit(),
                last -> new PageKey(last.createdAt(), last.id().value()));
    }

    @Override
    public Optional<CustomerNote> find(CustomerId customer, CustomerNoteId note) {
        return work.session()
                .first(FIND, args -> args.tenant().uuid(customer.value()).uuid(note.value()), JdbiCustomerNotes::note);
    }

    @Override
    public void add(CustomerNote note) {
        work.session()
                .write(Write.of(
                        INSERT,
                        args -> args.uuid(note.tenant().value())
                                .uuid(note.customer().value())
                                .instant(note.createdAt())
                                .uuid(note.id().value())
                                .uuid(note.authorId())
                                .text(note.authorName())
                                .text(note.body())));
    }

    @Override
    public void remove(CustomerId customer, CustomerNoteId note) {
        work.session()
                .write(Write.of(
                                DELETE,
                                args -> args.tenant().uuid(customer.value()).uuid(note.value()))
                        .orWhenNoRow(() -> TicketProblem.CUSTOMER_NOTE_NOT_FOUND.refuse("There is no such note")));
    }

    private static String list(boolean after) {
        return """
                select n.id, n.tenant_id, n.customer_id, n.author_id, n.author_name, n.body, n.created_at
                from ticketing.customer_note n
                where n.tenant_id = ? and n.customer_id =
                  (select coalesce(c.merged_into, c.id) from ticketing.customer c where c.tenant_id = ? and c.id = ?)
                """
                + (after ? "  and (n.created_at, n.id) < (?, ?)\n" : "")
                + "order by n.created_at desc, n.id desc\nlimit ?";
    }

    private static CustomerNote note(Row row) throws SQLException {
        return new CustomerNote(
                new CustomerNoteId(row.uuid(1)),
                new TenantId(row.uuid(2)),
                new CustomerId(row.uuid(3)),
                row.uuid(4),
                row.text(5),
                row.text(6),
                row.instant(7));
    }
}
