package io.keybuzz.adapters.jdbi.billing;

import io.keybuzz.adapters.jdbi.shared.JdbiUnitOfWork;
import io.keybuzz.adapters.jdbi.shared.Row;
import io.keybuzz.adapters.jdbi.shared.Sql;
import io.keybuzz.adapters.jdbi.shared.Write;
import io.keybuzz.domain.billing.payment.PaymentOrder;
import io.keybuzz.domain.billing.port.DuePayments;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.PageKey;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.TenantId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

final class JdbiDuePayments implements DuePayments {
    private static final PageKey START = new PageKey(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1));

    private static final Sql ADD = Sql.exact("""
            insert into billing.payment_due (id, tenant_id, key, amount_minor, currency, due_at) values (?, ?, ?, ?, ?, ?)
            on conflict (tenant_id, key) do nothing""");

    private static final Sql LIST = Sql.exact("""
            select p.id, p.tenant_id, p.key, p.amount_minor, p.currency, p.due_at from billing.payment_due p
            where p.tenant_id = ? and (p.due_at, p.id) < (?, ?) order by p.due_at desc, p.id desc limit ?""");

    private final JdbiUnitOfWork work;

    JdbiDuePayments(JdbiUnitOfWork work) {
        this.work = work;
    }

    @Override
    public void add(PaymentOrder order) {
        work.session()
                .write(Write.of(
                        ADD,
                        args -> args.uuid(order.id())
                                .uuid(order.tenant().value())
                                .text(order.key())
                                .number(order.amountMinor())
                                .text(order.currency())
                                .instant(order.dueAt())));
    }

    @Override
    public Page<PaymentOrder> list(TenantId tenant, PageRequest page) {
        PageKey after = page.after().orElse(START);
        List<PaymentOrder> found = work.session()
                .list(
                        LIST,
                        args -> args.uuid(tenant.value())
                                .instant(after.at())
                                .uuid(after.id())
                                .number(page.limit() + 1),
                        JdbiDuePayments::order);
        return Page.of(found, page.limit(), it -> new PageKey(it.dueAt(), it.id()));
    }

    private static PaymentOrder order(Row row) throws SQLException {
        return new PaymentOrder(
                row.uuid(1), new TenantId(row.uuid(2)), row.text(3), row.longNumber(4), row.text(5), row.instant(6));
    }
}
