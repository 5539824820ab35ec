package io.keybuzz.testkit.contract.ticketing;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.Author;
import io.keybuzz.domain.ticketing.MessageBody;
import io.keybuzz.domain.ticketing.MessageSource;
import io.keybuzz.domain.ticketing.Ticket;
import io.keybuzz.domain.ticketing.TicketChange;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketStatus;
import io.keybuzz.domain.ticketing.Visibility;
import io.keybuzz.domain.ticketing.sla.port.TicketAlarms.Alarm;
import io.keybuzz.domain.ticketing.sla.port.TicketAlarms.Clockwork;
import io.keybuzz.testkit.contract.StoreContract;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The promises of {@link io.keybuzz.domain.ticketing.sla.port.TicketAlarms}. */
public interface TicketAlarmsContract extends StoreContract {
    /** When a normal ticket that was opened now is to be woken: four fifths of four hours. */
    private Instant firstAlarm() {
        return stores().now().plus(Duration.ofMinutes(192));
    }

    private List<Alarm> ringing(Instant at, Optional<Alarm> after, int limit) {
        return in(QUEUES, () -> stores().ticketAlarms().ringing(at, after, limit));
    }

    private TicketId manual(TenantId tenant) {
        return givenTicket(aTicket(tenant).channel(Channel.MANUAL)).id();
    }

    private void close(TenantId tenant, TicketId id) {
        change(tenant, () -> {
            Ticket ticket = stores().tickets().require(id);
            ticket.change(
                    TicketChange.none().status(TicketStatus.CLOSED),
                    Author.agent("agent-1", "Agathe"),
                    stores().now().plusSeconds(1));
            stores().tickets().save(ticket);
        });
    }

    @Test
    default void a_ticket_rings_from_the_instant_it_is_to_be_woken() {
        TenantId tenant = givenTenant();
        TicketId ticket = manual(tenant);

        assertThat(ringing(firstAlarm().minusNanos(1_000), Optional.empty(), 10))
                .isEmpty();
        assertThat(ringing(firstAlarm(), Optional.empty(), 10))
                .containsExactly(new Alarm(tenant, ticket, firstAlarm()));
    }

    @Test
    default void tickets_of_every_tenant_ring_in_turn() {
        TenantId one = givenTenant();
        TenantId other = givenTenant();
        List<TicketId> tickets = List.of(manual(one), manual(other), manual(one), manual(other), manual(one));

        List<Alarm> first = ringing(firstAlarm(), Optional.empty(), 2);
        List<Alarm> second = ringing(firstAlarm(), Optional.of(first.get(1)), 2);
        List<Alarm> third = ringing(firstAlarm(), Optional.of(second.get(1)), 2);

        assertThat(third).hasSize(1);
        assertThat(List.of(first, second, third).stream().flatMap(List::stream).map(Alarm::ticket))
                .containsExactlyInAnyOrderElementsOf(tickets);
    }

    @Test
    default void only_workers_hear_what_rings_and_only_the_tenant_takes_it() {
        TenantId tenant = givenTenant();
        TenantId other = givenTenant();
        TicketId ticket = manual(tenant);

        assertOutsideScope(() ->
                inTenant(tenant, () -> stores().ticketAlarms().ringing(firstAlarm(), Optional.empty(), 1)));
        assertThat(inTenant(other, () -> stores().ticketAlarms().take(ticket, firstAlarm())))
                .isEmpty();
        assertThat(inTenant(other, () -> stores().ticketAlarms().look(ticket))).isEmpty();
        assertNeedsUnitOfWork(() -> stores().ticketAlarms().ringing(firstAlarm(), Optional.empty(), 1));
    }

    @Test
    default void a_ticket_is_taken_while_it_rings_and_not_again() {
        TenantId tenant = givenTenant();
        TicketId id = manual(tenant);

        assertThat(inTenant(
                        tenant,
                        () -> stores().ticketAlarms().take(id, firstAlarm().minusSeconds(1))))
                .isEmpty();
        change(tenant, () -> {
            Ticket ticket = stores().ticketAlarms().take(id, firstAlarm()).orElseThrow();
            assertThat(ticket.wake(firstAlarm(), Optional::empty)).isTrue();
            stores().tickets().save(ticket);
        });

        assertThat(inTenant(tenant, () -> stores().ticketAlarms().take(id, firstAlarm())))
                .isEmpty();
        assertThat(ringing(firstAlarm(), Optional.empty(), 10)).isEmpty();
        assertThat(ringing(stores().now().plus(Duration.ofHours(4)), Optional.empty(), 10))
                .extracting(Alarm::ticket)
                .containsExactly(id);
    }

    @Test
    default void a_ticket_that_nothing_happens_to_by_itself_never_rings() {
        TenantId tenant = givenTenant();
        TicketId id = manual(tenant);

        close(tenant, id);

        assertThat(ringing(stores().now().plus(Duration.ofDays(900)), Optional.empty(), 10))
                .isEmpty();
    }

    @Test
    default void clocks_with_all_that_can_happen_to_them_come_back_equal() {
        TenantId tenant = givenTenant();
        Ticket ticket = aTicket(tenant).build();
        change(tenant, () -> stores().tickets().save(ticket));
        Author agent = Author.agent("agent-1", "Agathe");
        Instant at = stores().now();
        for (int i = 1; i < 60; i++) {
            Instant then = at.plus(Duration.ofHours(6L * i)).plusNanos(i * 1_000L);
            change(tenant, () -> {
                Ticket loaded = stores().tickets().require(ticket.id());
                loaded.wake(then, Optional::empty);
                loaded.reply(
                        agent, MessageBody.written("…"), Visibility.PUBLIC, MessageSource.API, then.plusSeconds(1));
                stores().tickets().save(loaded);
                assertThat(stores().tickets().require(ticket.id()).state()).isEqualTo(loaded.state());
                loaded.receive(
                        Author.customer("B"),
                        MessageBody.received("?"),
                        MessageSource.MARKETPLACE,
                        then,
                        then.plusSeconds(2));
                stores().tickets().save(loaded);
                assertThat(stores().tickets().require(ticket.id()).state()).isEqualTo(loaded.state());
            });
        }

        Clockwork seen =
                read(tenant, () -> stores().ticketAlarms().look(ticket.id())).orElseThrow();
        assertThat(seen.ticket())
                .isEqualTo(inTenant(
                        tenant, () -> stores().tickets().require(ticket.id()).state()));
        assertThat(seen.ticket().clocks().all()).hasSize(4);
        assertThat(read(PLATFORM, () -> stores().ticketAlarms().look(ticket.id())))
                .contains(seen);
    }
}
