package io.keybuzz.adapters.jdbi;

import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.domain.privacy.audit.ChainedEntry;
import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.shared.IdSource;
import io.keybuzz.domain.shared.Role;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.UserId;
import io.keybuzz.domain.tenancy.PasswordHash;
import io.keybuzz.domain.tenancy.Plan;
import io.keybuzz.domain.tenancy.Tenant;
import io.keybuzz.domain.tenancy.TenantStatus;
import io.keybuzz.domain.tenancy.User;
import io.keybuzz.domain.ticketing.Author;
import io.keybuzz.domain.ticketing.Customer;
import io.keybuzz.domain.ticketing.MessageBody;
import io.keybuzz.domain.ticketing.MessageSource;
import io.keybuzz.domain.ticketing.NewTicket;
import io.keybuzz.domain.ticketing.Origin;
import io.keybuzz.domain.ticketing.Ticket;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketPriority;
import io.keybuzz.domain.ticketing.Visibility;
import io.keybuzz.domain.ticketing.desk.DeskRules;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Rows for the tests of this module. */
final class Demo {
    static final Instant NOW = Instant.parse("2026-03-01T10:15:30.123456Z");

    private final JdbiStores stores;
    private final IdSource ids;

    Demo(TestDatabase database, JdbiStores stores) {
        this.stores = stores;
        this.ids = database.ids();
    }

    TenantId tenant(String slug) {
        TenantId id = ids.next(TenantId::new);
        in(
                id,
                () -> stores.ports()
                        .tenancy()
                        .tenants()
                        .add(new Tenant(id, slug, "Tenant " + slug, Plan.PRO, TenantStatus.ACTIVE, NOW, NOW)));
        return id;
    }

    UserId user(TenantId tenant, String email) {
        UserId id = ids.next(UserId::new);
        in(
                tenant,
                () -> stores.ports()
                        .tenancy()
                        .users()
                        .add(new User(
                                id,
                                Optional.of(tenant),
                                new EmailAddress(email),
                                "Jo Doe",
                                Role.AGENT,
                                new PasswordHash("$2a$10$hash"),
                                true,
                                NOW,
                                NOW)));
        return id;
    }

    TicketId ticket(TenantId tenant, String subject) {
        return ticket(tenant, subject, NOW);
    }

    TicketId ticket(TenantId tenant, String subject, Instant at) {
        TicketId id = ids.next(TicketId::new);
        in(tenant, () -> {
            Ticket ticket = Ticket.open(
                    id,
                    tenant,
                    NewTicket.of(
                            Origin.of(Channel.AMAZON).withExternalId(Optional.of("171-1234567")),
                            subject,
                            new Customer(Optional.of("Ana"), Optional.of(new EmailAddress("ana@example.com"))),
                            TicketPriority.HIGH,
                            Optional.of("returns")),
                    DeskRules.standard(),
                    ids,
                    at);
            ticket.receive(
                    Author.customer("Ana"), MessageBody.received("Where is it?"), MessageSource.MARKETPLACE, at, at);
            stores.ports().ticketing().tickets().save(ticket);
        });
        return id;
    }

    void reply(TenantId tenant, TicketId id, String text) {
        in(tenant, () -> {
            Ticket ticket = stores.ports().ticketing().tickets().require(id);
            ticket.reply(
                    Author.agent("u1", "Jo"),
                    MessageBody.written(text),
                    Visibility.PUBLIC,
                    MessageSource.KEYBUZZ_UI,
                    NOW.plusSeconds(60));
            stores.ports().ticketing().tickets().save(ticket);
            stores.ports().usages().countHumanMessage(tenant, id.value(), NOW.plusSeconds(60));
        });
    }

    List<ChainedEntry> read(TenantId tenant) {
        return stores.ports()
                .unitOfWork()
                .read(
                        new TenantScope.One(tenant),
                        () -> stores.ports().audit().chains().entries(tenant, 0, 1_000));
    }

    void in(TenantId tenant, Runnable work) {
        stores.ports().unitOfWork().run(new TenantScope.One(tenant), () -> {
            work.run();
            return true;
        });
    }
}
