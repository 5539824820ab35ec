package io.keybuzz.testkit.contract.ticketing.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.Customer;
import io.keybuzz.domain.ticketing.NewTicket;
import io.keybuzz.domain.ticketing.Origin;
import io.keybuzz.domain.ticketing.Ticket;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketPriority;
import io.keybuzz.domain.ticketing.customer.CustomerId;
import io.keybuzz.domain.ticketing.customer.CustomerRecord;
import io.keybuzz.domain.ticketing.customer.port.TicketFiling.Unfiled;
import io.keybuzz.domain.ticketing.desk.DeskRules;
import io.keybuzz.domain.ticketing.view.TicketView;
import io.keybuzz.testkit.contract.StoreContract;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The promises of {@link io.keybuzz.domain.ticketing.customer.port.TicketFiling}. */
public interface TicketFilingContract extends StoreContract {
    private CustomerId customer(TenantId tenant) {
        CustomerRecord record = CustomerRecord.of(
                stores().ids().next(CustomerId::new),
                tenant,
                Optional.of("Ann"),
                Optional.empty(),
                List.of(),
                stores().now());
        change(tenant, () -> stores().customers().add(record));
        return record.id();
    }

    private TicketId ticket(TenantId tenant, Optional<CustomerId> customer, String... address) {
        NewTicket start = NewTicket.of(
                        Origin.of(Channel.AMAZON),
                        "Where is it",
                        new Customer(
                                Optional.of("Ann"),
                                List.of(address).stream().map(EmailAddress::new).findFirst()),
                        TicketPriority.NORMAL,
                        Optional.empty())
                .ofCustomer(customer.map(CustomerId::value));
        Ticket ticket = Ticket.open(
                stores().ids().next(TicketId::new),
                tenant,
                start,
                DeskRules.standard(),
                stores().ids(),
                stores().now());
        change(tenant, () -> stores().tickets().save(ticket));
        return ticket.id();
    }

    private List<TicketId> tickets(TenantId tenant, CustomerId customer) {
        return allPages(2, page -> read(tenant, () -> stores().ticketFiling().of(customer, page))).stream()
                .map(ticket -> new TicketId(ticket.id()))
                .toList();
    }

    @Test
    default void a_customers_tickets_are_listed_newest_first() {
        TenantId tenant = givenTenant();
        CustomerId ann = customer(tenant);
        TicketId first = ticket(tenant, Optional.of(ann));
        TicketId second = ticket(tenant, Optional.of(ann));
        TicketId third = ticket(tenant, Optional.of(ann));
        ticket(tenant, Optional.of(customer(tenant)));
        ticket(tenant, Optional.empty());

        assertThat(tickets(tenant, ann)).containsExactly(third, second, first);
        assertThat(read(PLATFORM, () -> stores().ticketFiling().of(ann, PageRequest.first()))
                        .items())
                .extracting(TicketView::id)
                .containsExactly(third.value(), second.value(), first.value());
        assertThat(read(givenTenant(), () -> stores().ticketFiling().of(ann, PageRequest.first()))
                        .items())
                .isEmpty();
    }

    @Test
    default void refiled_tickets_are_anothers_and_change_in_nothing_else() {
        TenantId tenant = givenTenant();
        CustomerId ann = customer(tenant);
        CustomerId bob = customer(tenant);
        CustomerId eve = customer(tenant);
        TicketId anns = ticket(tenant, Optional.of(ann));
        TicketId bobs = ticket(tenant, Optional.of(bob));
        TicketId eves = ticket(tenant, Optional.of(eve));

        change(tenant, () -> stores().ticketFiling().refile(Set.of(ann, bob), eve));

        assertThat(tickets(tenant, eve)).containsExactlyInAnyOrder(anns, bobs, eves);
        assertThat(tickets(tenant, ann)).isEmpty();
        TicketView moved = read(tenant, () -> stores().ticketViews().find(anns)).orElseThrow();
        assertThat(moved.customerId()).isEqualTo(eve.value());
        assertThat(moved.version()).isEqualTo(1);
    }

    @Test
    default void refiling_does_not_reach_into_another_tenant() {
        TenantId tenant = givenTenant();
        CustomerId ann = customer(tenant);
        TicketId ticket = ticket(tenant, Optional.of(ann));
        TenantId other = givenTenant();
        CustomerId eve = customer(other);

        changeInVain(other, () -> stores().ticketFiling().refile(Set.of(ann), eve));
        changeInVain(other, () -> stores().ticketFiling().file(ticket, eve));

        assertThat(tickets(tenant, ann)).containsExactly(ticket);
    }

    @Test
    default void tickets_without_record_wait_until_they_are_filed() {
        TenantId tenant = givenTenant();
        CustomerId ann = customer(tenant);
        TicketId old = ticket(tenant, Optional.empty(), "ann@example.test");
        ticket(tenant, Optional.empty());
        ticket(tenant, Optional.of(ann), "ann@example.test");
        TenantId done = givenTenant();
        ticket(done, Optional.of(customer(done)), "bob@example.test");

        assertThat(in(QUEUES, () -> stores().ticketFiling().waiting(100))).containsExactly(tenant);
        change(tenant, () -> {
            List<Unfiled> waiting = stores().ticketFiling().unfiled(10);
            assertThat(waiting).extracting(Unfiled::ticket).containsExactly(old);
            assertThat(waiting.get(0).buyer().name()).contains("Ann");
            assertThat(waiting.get(0).buyer().handle().key()).isEqualTo("ann@example.test");
            stores().ticketFiling().file(old, ann);
        });

        assertThat(in(QUEUES, () -> stores().ticketFiling().waiting(100))).isEmpty();
        assertThat(inTenant(tenant, () -> stores().ticketFiling().unfiled(10))).isEmpty();
        assertThat(tickets(tenant, ann)).contains(old);
    }
}
