package io.keybuzz.testkit.contract.ticketing;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.Author;
import io.keybuzz.domain.ticketing.Ticket;
import io.keybuzz.domain.ticketing.TicketChange;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketStatus;
import io.keybuzz.domain.ticketing.sla.port.TicketAlarms.Alarm;
import io.keybuzz.testkit.contract.StoreContract;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The promises of {@link io.keybuzz.domain.ticketing.sla.port.Recounts}. */
public interface RecountsContract extends StoreContract {
    private int advance(TenantId tenant, int limit) {
        return inTenant(tenant, () -> stores().recounts().advance(tenant, limit, stores().now()));
    }

    private List<TicketId> ringing() {
        return in(QUEUES, () -> stores().ticketAlarms().ringing(stores().now(), Optional.empty(), 100)).stream()
                .map(Alarm::ticket)
                .toList();
    }

    private List<TenantId> waiting() {
        return in(QUEUES, () -> stores().recounts().waiting(10));
    }

    private List<TicketId> tickets(TenantId tenant, int count) {
        List<TicketId> tickets = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            tickets.add(givenTicket(tenant).id());
        }
        return tickets;
    }

    @Test
    default void a_tenant_that_asks_waits_until_every_open_ticket_was_reached() {
        TenantId tenant = givenTenant();
        List<TicketId> tickets = tickets(tenant, 5);
        assertThat(ringing()).isEmpty();

        change(tenant, () -> stores().recounts().request(tenant));
        assertThat(waiting()).containsExactly(tenant);
        assertThat(advance(tenant, 2)).isEqualTo(2);
        assertThat(ringing()).hasSize(2);
        assertThat(advance(tenant, 2)).isEqualTo(2);
        assertThat(waiting()).containsExactly(tenant);
        assertThat(advance(tenant, 2)).isEqualTo(1);

        assertThat(ringing()).containsExactlyInAnyOrderElementsOf(tickets);
        assertThat(waiting()).isEmpty();
        assertThat(advance(tenant, 2)).isZero();
    }

    @Test
    default void closed_tickets_and_those_of_others_are_left_alone() {
        TenantId tenant = givenTenant();
        TenantId other = givenTenant();
        tickets(other, 2);
        Ticket closed = givenTicket(tenant);
        change(tenant, () -> {
            Ticket ticket = stores().tickets().require(closed.id());
            ticket.change(
                    TicketChange.none().status(TicketStatus.CLOSED),
                    Author.agent("agent-1", "Agathe"),
                    stores().now().plusSeconds(1));
            stores().tickets().save(ticket);
        });

        change(tenant, () -> stores().recounts().request(tenant));

        assertThat(advance(tenant, 10)).isZero();
        assertThat(ringing()).isEmpty();
        assertThat(waiting()).isEmpty();
    }

    @Test
    default void asking_again_begins_again() {
        TenantId tenant = givenTenant();
        tickets(tenant, 3);
        change(tenant, () -> stores().recounts().request(tenant));
        advance(tenant, 2);

        change(tenant, () -> stores().recounts().request(tenant));

        assertThat(advance(tenant, 10)).isEqualTo(3);
    }

    @Test
    default void what_is_undone_was_not_reached() {
        TenantId tenant = givenTenant();
        tickets(tenant, 3);
        change(tenant, () -> stores().recounts().request(tenant));

        changeInVain(tenant, () -> {
            stores().recounts().advance(tenant, 2, stores().now());
            throw new IllegalStateException("killed");
        });

        assertThat(ringing()).isEmpty();
        assertThat(advance(tenant, 10)).isEqualTo(3);
    }

    @Test
    default void nobody_asks_or_works_for_another_tenant() {
        TenantId tenant = givenTenant();
        TenantId other = givenTenant();
        tickets(tenant, 1);
        changeInVain(other, () -> stores().recounts().request(tenant));
        assertThat(waiting()).isEmpty();

        change(tenant, () -> stores().recounts().request(tenant));
        changeInVain(other, () -> stores().recounts().advance(tenant, 10, stores().now()));

        assertThat(ringing()).isEmpty();
        assertThat(waiting()).containsExactly(tenant);
        assertOutsideScope(() -> inTenant(tenant, () -> stores().recounts().waiting(1)));
    }
}
