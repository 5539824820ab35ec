package io.keybuzz.testkit.contract.ticketing.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.Assignment;
import io.keybuzz.domain.ticketing.Author;
import io.keybuzz.domain.ticketing.Ticket;
import io.keybuzz.domain.ticketing.TicketChange;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketStatus;
import io.keybuzz.domain.ticketing.routing.Availability;
import io.keybuzz.domain.ticketing.routing.Duty;
import io.keybuzz.domain.ticketing.routing.TeamRouting;
import io.keybuzz.domain.ticketing.routing.Workload;
import io.keybuzz.domain.ticketing.routing.Workload.Load;
import io.keybuzz.domain.ticketing.routing.Workload.Share;
import io.keybuzz.testkit.contract.StoreContract;
import io.keybuzz.testkit.given.VariedTickets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The promises of {@link io.keybuzz.domain.ticketing.routing.port.Workloads}. */
public interface WorkloadsContract extends StoreContract {
    UUID TEAM = new UUID(2, 1);
    UUID ANNA = new UUID(1, 1);
    UUID BERT = new UUID(1, 2);

    private TicketId ticket(TenantId tenant, Assignment holder, TicketStatus status) {
        Ticket ticket = aTicket(tenant).build();
        Author author = Author.system("contract");
        ticket.assign(holder, author, stores().now());
        ticket.change(TicketChange.none().status(status), author, stores().now());
        change(tenant, () -> stores().tickets().save(ticket));
        return ticket.id();
    }

    private static Assignment user(UUID user) {
        return new Assignment(Optional.of(user), Optional.empty());
    }

    @Test
    default void shares_are_counted_by_person_and_team() {
        TenantId tenant = givenTenant();
        for (TicketStatus status : TicketStatus.values()) {
            ticket(tenant, Assignment.of(ANNA, TEAM), status);
        }
        ticket(tenant, user(ANNA), TicketStatus.WAITING_CUSTOMER);
        ticket(tenant, Assignment.team(TEAM), TicketStatus.OPEN);
        ticket(tenant, Assignment.nobody(), TicketStatus.OPEN);
        ticket(tenant, Assignment.nobody(), TicketStatus.PENDING);
        ticket(givenTenant(), user(ANNA), TicketStatus.OPEN);
        change(tenant, () -> stores().rotas().save(new TeamRouting(tenant, TEAM, Optional.of(5), 0)));
        change(tenant, () -> stores().rotas().put(new Duty(BERT, Availability.AWAY, Optional.of(stores().now()))));

        Workload workload = read(tenant, () -> stores().workloads().at(stores().now()));

        assertThat(workload.shares())
                .containsExactlyInAnyOrder(
                        new Share(Optional.of(ANNA), Optional.of(TEAM), new Load(3, 1, 0)),
                        new Share(Optional.of(ANNA), Optional.empty(), new Load(0, 1, 0)),
                        new Share(Optional.empty(), Optional.of(TEAM), new Load(1, 0, 0)),
                        new Share(Optional.empty(), Optional.empty(), new Load(2, 0, 0)));
        assertThat(workload.capacities()).isEqualTo(Map.of(TEAM, 5));
        assertThat(workload.away()).isEqualTo(Set.of(BERT));
        assertThat(read(givenTenant(), () -> stores().workloads().at(stores().now())))
                .isEqualTo(new Workload(List.of(), Map.of(), Set.of()));
    }

    @Test
    default void what_is_counted_is_what_there_is_also_of_what_is_overdue() {
        TenantId tenant = givenTenant();
        List<Ticket> tickets = new VariedTickets(tenant, stores().ids(), stores().now(), 11).some(60);
        tickets.forEach(ticket -> change(tenant, () -> stores().tickets().save(ticket)));
        Instant later = stores().now().plus(Duration.ofHours(2));
        Map<Assignment, Load> expected = new HashMap<>();
        tickets.stream()
                .map(Ticket::state)
                .filter(state -> state.status() != TicketStatus.RESOLVED
                        && state.status() != TicketStatus.CLOSED
                        && state.links().mergedInto().isEmpty())
                .forEach(state -> {
                    boolean waits = state.status() == TicketStatus.WAITING_CUSTOMER;
                    boolean late = state.clocks()
                            .dueAt()
                            .filter(due -> due.isBefore(later))
                            .isPresent();
                    expected.merge(
                            state.assignment(), new Load(waits ? 0 : 1, waits ? 1 : 0, late ? 1 : 0), Load::plus);
                });

        List<Share> shares = read(tenant, () -> stores().workloads().at(later)).shares();

        Map<Assignment, Load> counted = new HashMap<>();
        shares.forEach(share -> counted.put(new Assignment(share.user(), share.team()), share.load()));
        assertThat(counted).hasSameSizeAs(shares).isEqualTo(expected);
        assertThat(expected.values()).anyMatch(load -> load.overdue() > 0);
    }

    @Test
    default void what_somebody_holds_is_found_by_id() {
        TenantId tenant = givenTenant();
        List<TicketId> annas = new ArrayList<>();
        annas.add(ticket(tenant, user(ANNA), TicketStatus.OPEN));
        annas.add(ticket(tenant, Assignment.of(ANNA, TEAM), TicketStatus.WAITING_CUSTOMER));
        annas.add(ticket(tenant, Assignment.of(ANNA, TEAM), TicketStatus.ESCALATED));
        TicketId teams = ticket(tenant, Assignment.team(TEAM), TicketStatus.OPEN);
        ticket(tenant, Assignment.of(ANNA, TEAM), TicketStatus.RESOLVED);
        ticket(tenant, user(BERT), TicketStatus.OPEN);
        ticket(givenTenant(), user(ANNA), TicketStatus.OPEN);

        assertThat(read(tenant, () -> stores().workloads().heldBy(user(ANNA), 10)))
                .containsExactlyElementsOf(annas);
        assertThat(read(tenant, () -> stores().workloads().heldBy(user(ANNA), 2)))
                .containsExactly(annas.get(0), annas.get(1));
        assertThat(read(tenant, () -> stores().workloads().heldBy(Assignment.of(ANNA, TEAM), 10)))
                .containsExactly(annas.get(1), annas.get(2));
        assertThat(read(tenant, () -> stores().workloads().heldBy(Assignment.team(TEAM), 10)))
                .containsExactly(annas.get(1), annas.get(2), teams);
    }
}
