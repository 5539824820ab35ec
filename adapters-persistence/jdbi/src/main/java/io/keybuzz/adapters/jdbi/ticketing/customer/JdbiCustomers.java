package io.keybuzz.adapters.jdbi.ticketing.customer;

import io.keybuzz.adapters.jdbi.shared.Args;
import io.keybuzz.adapters.jdbi.shared.JdbiUnitOfWork;
import io.keybuzz.adapters.jdbi.shared.Row;
import io.keybuzz.adapters.jdbi.shared.Session;
import io.keybuzz.adapters.jdbi.shared.Write;
import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.PageKey;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.Refusal;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.customer.CustomerId;
import io.keybuzz.domain.ticketing.customer.CustomerRecord;
import io.keybuzz.domain.ticketing.customer.CustomerWords;
import io.keybuzz.domain.ticketing.customer.Handle;
import io.keybuzz.domain.ticketing.customer.Sighting;
import io.keybuzz.domain.ticketing.customer.port.Customers;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

final class JdbiCustomers implements Customers {
    /** Behind every character a word can have. */
    private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

    private final JdbiUnitOfWork work;

    JdbiCustomers(JdbiUnitOfWork work) {
        this.work = work;
    }

    @Override
    public CustomerId recognise(TenantId tenant, CustomerId fresh, Sighting sighting, Instant now) {
        CustomerRecord seen = CustomerRecord.seen(fresh, tenant, sighting, now);
        return work.session()
                .first(
                        CustomerSql.RECOGNISE,
                        args -> args.uuid(tenant.value())
                                .text(sighting.handle().key())
                                .uuid(fresh.value())
                                .text(sighting.handle().channel().map(Enum::name))
                                .text(sighting.handle().value())
                                .text(sighting.name())
                                .text(sighting.language())
                                .instant(now)
                                .texts(CustomerWords.of(seen)),
                        row -> new CustomerId(row.uuid(1)))
                .orElseThrow();
    }

    @Override
    public Optional<CustomerRecord> find(CustomerId id) {
        return work.session()
                .first(CustomerSql.FIND, args -> args.tenant().tenant().uuid(id.value()), JdbiCustomers::customer);
    }

    @Override
    public List<CustomerRecord> lock(Set<CustomerId> ids) {
        return work.session().list(CustomerSql.LOCK, args -> args.tenant().uuids(values(ids)), JdbiCustomers::customer);
    }

    @Override
    public Page<CustomerRecord> list(List<String> asked, PageRequest page) {
        List<CustomerRecord> rows = work.session()
                .list(
                        CustomerSql.page(asked.size(), page.after().isPresent()),
                        args -> {
                            args.tenant();
                            for (String start : asked) {
                                args.tenant().text(start).text(start + LAST);
                            }
                            args.page(page);
                        },
                        JdbiCustomers::customer);
        return Page.of(
                rows,
                page.limit(),
                last -> new PageKey(last.createdAt(), last.id().value()));
    }

    @Override
    public void add(CustomerRecord customer) {
        Session session = work.session();
        session.write(Write.of(
                CustomerSql.INSERT,
                args -> args.uuid(customer.tenant().value())
                        .uuid(customer.id().value())
                        .number(customer.version())
                        .instant(customer.createdAt())
                        .instant(customer.updatedAt())
                        .text(customer.name())
                        .text(customer.language())));
        session.write(handles(customer));
        session.write(words(customer));
    }

    @Override
    public CustomerRecord save(CustomerRecord customer) {
        Session session = work.session();
        session.write(Write.of(
                        CustomerSql.UPDATE,
                        args -> args.number(customer.version() + 1)
                                .instant(customer.updatedAt())
                                .text(customer.name())
                                .text(customer.language())
                                .uuid(customer.mergedInto().map(CustomerId::value))
                                .uuid(customer.tenant().value())
                                .uuid(customer.id().value())
                                .number(customer.version()))
                .orWhenNoRow(JdbiCustomers::stale));
        session.write(Write.of(
                CustomerSql.DROP_HANDLES,
                args -> args.uuid(customer.tenant().value())
                        .uuid(customer.id().value())
                        .texts(customer.handles().stream().map(Handle::key).toList())));
        session.write(Write.of(
                CustomerSql.DROP_WORDS,
                args -> args.uuid(customer.tenant().value())
                        .uuid(customer.id().value())
                        .texts(CustomerWords.of(customer))));
        session.write(handles(customer));
        session.write(words(customer));
        return customer.nextVersion();
    }

    @Override
    public CustomerRecord merge(CustomerRecord target, List<CustomerRecord> sources, Instant now) {
        List<UUID> ids = sources.stream().map(source -> source.id().value()).toList();
        Session session = work.session();
        UUID tenant = target.tenant().value();
        session.write(Write.of(
                CustomerSql.REPOINT,
                args -> args.uuid(target.id().value()).instant(now).uuid(tenant).uuids(ids)));
        session.write(Write.of(
                CustomerSql.MOVE_NOTES,
                args -> args.uuid(target.id().value()).uuid(tenant).uuids(ids)));
        sources.forEach(source -> save(source.mergedInto(target.id(), now)));
        return save(target);
    }

    private static Write handles(CustomerRecord customer) {
        List<String> keys = new ArrayList<>();
        List<String> channels = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (Handle handle : customer.handles()) {
            keys.add(handle.key());
            channels.add(handle.channel().map(Enum::name).orElse(""));
            values.add(handle.value());
        }
        return Write.of(
                        CustomerSql.PUT_HANDLES,
                        args -> args.uuid(customer.tenant().value())
                                .uuid(customer.id().value())
                                .texts(keys)
                                .texts(channels)
                                .texts(values))
                .orWhenTaken("customer_handle_pkey", JdbiCustomers::taken);
    }

    private static Write words(CustomerRecord customer) {
        return Write.of(
                CustomerSql.PUT_WORDS,
                (Args args) -> args.uuid(customer.tenant().value())
                        .uuid(customer.id().value())
                        .texts(CustomerWords.of(customer)));
    }

    private static List<UUID> values(Set<CustomerId> ids) {
        return ids.stream().map(CustomerId::value).toList();
    }

    private static CustomerRecord customer(Row row) throws SQLException {
        List<String> channels = row.texts(9);
        List<String> values = row.texts(10);
        List<Handle> handles = new ArrayList<>(values.size());
        for (int i = 0; i < values.size(); i++) {
            String channel = channels.get(i);
            handles.add(new Handle(
                    channel.isEmpty() ? Optional.empty() : Optional.of(Channel.valueOf(channel)), values.get(i)));
        }
        return new CustomerRecord(
                new CustomerId(row.uuid(1)),
                new TenantId(row.uuid(2)),
                row.maybeText(3),
                row.maybeText(4),
                handles,
                Optional.ofNullable(row.nullableUuid(5)).map(CustomerId::new),
                row.instant(6),
                row.instant(7),
                row.longNumber(8));
    }

    private static Refusal taken() {
        return TicketProblem.CUSTOMER_TAKEN.refuse("An address or alias belongs to another customer");
    }

    private static RuntimeException stale() {
        return Write.anew(
                CommonProblem.STALE_VERSION.refuse("The customer was changed by somebody else; load it again"));
    }
}
