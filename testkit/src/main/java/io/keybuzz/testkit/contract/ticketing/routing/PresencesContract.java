package io.keybuzz.testkit.contract.ticketing.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.application.shared.Leftovers;
import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.Author;
import io.keybuzz.domain.ticketing.MessageBody;
import io.keybuzz.domain.ticketing.MessageId;
import io.keybuzz.domain.ticketing.MessageSource;
import io.keybuzz.domain.ticketing.Ticket;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketMessage;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.Visibility;
import io.keybuzz.domain.ticketing.presence.Activity;
import io.keybuzz.domain.ticketing.presence.Presence;
import io.keybuzz.domain.ticketing.presence.TicketSight;
import io.keybuzz.domain.ticketing.presence.Unseen;
import io.keybuzz.testkit.contract.StoreContract;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The promises of {@link io.keybuzz.domain.ticketing.presence.port.Presences}, and of what is seen with a ticket. */
public interface PresencesContract extends StoreContract {
    UUID ANNA = new UUID(1, 1);
    UUID BERT = new UUID(1, 2);

    private Presence presence(TicketId ticket, UUID user, Activity activity, Instant now) {
        return Presence.of(ticket, user, "N° " + user.getLeastSignificantBits(), activity, now);
    }

    private List<Presence> at(TenantId tenant, TicketId ticket, Instant now) {
        return read(tenant, () -> stores().ticketViews().look(ticket, now))
                .map(TicketSight::present)
                .orElseThrow();
    }

    @Test
    default void who_is_at_a_ticket_is_seen_with_it_until_it_expires() {
        TenantId tenant = givenTenant();
        Ticket ticket = givenTicket(tenant);
        Ticket quiet = givenTicket(tenant);
        Instant now = stores().now();
        Presence bert = presence(ticket.id(), BERT, Activity.VIEWING, now);
        Presence anna = presence(ticket.id(), ANNA, Activity.TYPING, now.plusSeconds(10));
        change(tenant, () -> stores().presences().put(bert));
        change(tenant, () -> stores().presences().put(anna));

        assertThat(read(tenant, () -> stores().ticketViews().look(ticket.id(), now)))
                .contains(new TicketSight(ticket.state().toView(), List.of(anna, bert)));
        assertThat(at(tenant, ticket.id(), now.plusSeconds(24))).containsExactly(anna, bert);
        assertThat(at(tenant, ticket.id(), now.plusSeconds(25))).containsExactly(anna);
        assertThat(at(tenant, ticket.id(), now.plusSeconds(35))).isEmpty();
        assertThat(at(tenant, quiet.id(), now)).isEmpty();
        assertThat(read(tenant, () -> stores().ticketViews().look(new TicketId(ANNA), now)))
                .isEmpty();
    }

    @Test
    default void saying_it_again_lasts_on_and_leaving_is_at_once() {
        TenantId tenant = givenTenant();
        TicketId ticket = givenTicket(tenant).id();
        Instant now = stores().now();
        Presence later = presence(ticket, ANNA, Activity.TYPING, now.plusSeconds(20));
        change(tenant, () -> stores().presences().put(presence(ticket, ANNA, Activity.VIEWING, now)));
        change(tenant, () -> stores().presences().put(later));

        assertThat(at(tenant, ticket, now.plusSeconds(30))).containsExactly(later);

        change(tenant, () -> stores().presences().remove(ticket, ANNA));
        change(tenant, () -> stores().presences().remove(ticket, ANNA));
        assertThat(at(tenant, ticket, now.plusSeconds(20))).isEmpty();
    }

    @Test
    default void nobody_is_at_a_ticket_of_another_tenant() {
        TenantId owner = givenTenant();
        TenantId other = givenTenant();
        TicketId ticket = givenTicket(owner).id();
        Instant now = stores().now();
        Presence anna = presence(ticket, ANNA, Activity.VIEWING, now);
        change(owner, () -> stores().presences().put(anna));

        for (TicketId foreign : List.of(ticket, new TicketId(BERT))) {
            assertRefused(
                    TicketProblem.TICKET_NOT_FOUND,
                    () -> change(other, () -> stores().presences().put(presence(foreign, BERT, Activity.TYPING, now))));
        }
        changeInVain(other, () -> stores().presences().remove(ticket, ANNA));
        assertThat(at(owner, ticket, now)).containsExactly(anna);
        assertThat(read(other, () -> stores().ticketViews().look(ticket, now))).isEmpty();
        assertThat(read(PLATFORM, () -> stores().ticketViews().look(ticket, now))
                        .map(TicketSight::present))
                .contains(List.of(anna));
    }

    @Test
    default void what_is_over_goes_a_batch_at_a_time() {
        TenantId tenant = givenTenant();
        Instant now = stores().now();
        List<TicketId> tickets = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            TicketId ticket = givenTicket(tenant).id();
            tickets.add(ticket);
            change(tenant, () -> stores().presences().put(presence(ticket, ANNA, Activity.VIEWING, now)));
        }
        change(
                tenant,
                () -> stores().presences().put(presence(tickets.get(0), BERT, Activity.VIEWING, now.plusSeconds(60))));
        TenantScope workers = new TenantScope.Queues("contract");
        Instant later = now.plusSeconds(60);

        assertThat(in(workers, () -> stores().ports().leftovers().clear(Leftovers.Kind.PRESENCES, later, 2)))
                .isEqualTo(2);
        assertThat(in(workers, () -> stores().ports().leftovers().clear(Leftovers.Kind.PRESENCES, later, 2)))
                .isEqualTo(1);
        assertThat(at(tenant, tickets.get(0), now)).hasSize(1);
        assertThat(at(tenant, tickets.get(1), now)).isEmpty();
    }

    @Test
    default void what_the_buyer_wrote_after_what_somebody_has_seen_is_known() {
        TenantId tenant = givenTenant();
        Instant now = stores().now();
        Ticket ticket = aTicket(tenant).build();
        MessageId first = ticket.newMessages().get(0).id();
        TicketMessage reply = ticket.reply(
                Author.agent(ANNA.toString(), "Anna"),
                MessageBody.written("On its way"),
                Visibility.PUBLIC,
                MessageSource.API,
                now.plusSeconds(1));
        change(tenant, () -> stores().tickets().save(ticket));
        TicketId id = ticket.id();

        assertThat(read(tenant, () -> stores().ticketViews().since(id, first)))
                .isEqualTo(new Unseen(true, Optional.empty()));

        Ticket again = inTenant(tenant, () -> {
            Ticket held = stores().tickets().require(id);
            hear(held, "Hello?", now.plusSeconds(2));
            hear(held, "Anybody?", now.plusSeconds(3));
            stores().tickets().save(held);
            return held;
        });

        assertThat(again.state().messageCount()).isEqualTo(4);
        for (MessageId seen : List.of(first, reply.id())) {
            Unseen unseen = read(tenant, () -> stores().ticketViews().since(id, seen));
            assertThat(unseen.known()).isTrue();
            assertThat(unseen.latest()).hasValueSatisfying(message -> {
                assertThat(message.body()).isEqualTo("Anybody?");
                assertThat(read(tenant, () -> stores().ticketViews().since(id, new MessageId(message.id()))))
                        .isEqualTo(new Unseen(true, Optional.empty()));
            });
        }
    }

    @Test
    default void a_message_that_is_not_the_tickets_is_not_known() {
        TenantId tenant = givenTenant();
        Ticket ticket = aTicket(tenant).build();
        MessageId first = ticket.newMessages().get(0).id();
        change(tenant, () -> stores().tickets().save(ticket));
        TicketId id = ticket.id();
        MessageId elsewhere = new MessageId(ANNA);
        assertThat(read(tenant, () -> stores().ticketViews().since(id, elsewhere))
                        .known())
                .isFalse();
        TicketId other = givenTicket(tenant).id();
        assertThat(read(tenant, () -> stores().ticketViews().since(other, first))
                        .known())
                .isFalse();
        assertThat(read(givenTenant(), () -> stores().ticketViews().since(id, first))
                        .known())
                .isFalse();
    }

    private static void hear(Ticket ticket, String words, Instant now) {
        ticket.receive(Author.customer("Bea"), MessageBody.received(words), MessageSource.MARKETPLACE, now, now);
    }
}
