package io.keybuzz.examples.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.Author;
import io.keybuzz.domain.ticketing.MessageBody;
import io.keybuzz.domain.ticketing.MessageSource;
import io.keybuzz.domain.ticketing.Ticket;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketState;
import io.keybuzz.domain.ticketing.Visibility;
import io.keybuzz.testkit.contract.StoreFixture;
import io.keybuzz.testkit.contract.ticketing.TicketChangesContract;
import io.keybuzz.testkit.contract.ticketing.TicketsContract;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArchivedTicketsTest implements TicketsContract, TicketChangesContract {
    private final StoreFixture stores = new ArchivingStoresFixture();

    @Override
    public StoreFixture stores() {
        return stores;
    }

    private List<TicketState> versions(TenantId tenant, TicketId id) {
        ArchivedTickets tickets = (ArchivedTickets) stores.tickets();
        return read(tenant, () -> tickets.versionsOf(id));
    }

    @Test
    void every_version_of_a_ticket_can_be_read_again() {
        TenantId tenant = givenTenant();
        Ticket ticket = givenTicket(tenant);
        TicketState opened = ticket.state();
        ticket.reply(
                Author.agent("agent-1", "Agathe"),
                MessageBody.written("Bonjour"),
                Visibility.PUBLIC,
                MessageSource.API,
                stores.now());
        change(tenant, () -> stores.tickets().save(ticket));

        assertThat(versions(tenant, ticket.id())).containsExactly(opened, ticket.state());
    }

    @Test
    void versions_of_another_tenants_ticket_are_nothing() {
        Ticket ticket = givenTicket(givenTenant());

        assertThat(versions(givenTenant(), ticket.id())).isEmpty();
    }
}
