package io.keybuzz.testkit.contract.ticketing.past;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.shared.PageKey;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.Author;
import io.keybuzz.domain.ticketing.MessageBody;
import io.keybuzz.domain.ticketing.MessageSource;
import io.keybuzz.domain.ticketing.SenderType;
import io.keybuzz.domain.ticketing.Ticket;
import io.keybuzz.domain.ticketing.TicketChange;
import io.keybuzz.domain.ticketing.TicketStatus;
import io.keybuzz.domain.ticketing.Visibility;
import io.keybuzz.domain.ticketing.past.HeardMessage;
import io.keybuzz.testkit.contract.StoreContract;
import io.keybuzz.testkit.given.GivenTicket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The promises of {@link io.keybuzz.domain.ticketing.past.port.HeardMessages}. */
public interface HeardMessagesContract extends StoreContract {
    Author AGENT = Author.agent("agent-1", "Agathe Agent");

    private Instant at(long minutes) {
        return stores().now().plus(Duration.ofMinutes(minutes));
    }

    private Ticket opened(TenantId tenant, long minutes) {
        return GivenTicket.of(tenant, stores().ids(), at(minutes)).build();
    }

    private void kept(Ticket ticket) {
        change(ticket.state().tenant(), () -> stores().tickets().save(ticket));
    }

    private void heard(Ticket ticket, String text, long minutes) {
        ticket.receive(
                Author.customer("Béatrice"),
                MessageBody.received(text),
                MessageSource.MARKETPLACE,
                at(minutes).minusSeconds(30),
                at(minutes));
    }

    private void written(Ticket ticket, Author author, Visibility visibility, long minutes) {
        ticket.reply(author, MessageBody.written("Hello"), visibility, MessageSource.KEYBUZZ_UI, at(minutes));
    }

    private List<HeardMessage> all(TenantId tenant, long from, long to, int limit) {
        List<HeardMessage> all = new ArrayList<>();
        Optional<PageKey> after = Optional.empty();
        while (true) {
            Optional<PageKey> last = after;
            List<HeardMessage> page =
                    read(tenant, () -> stores().ports().ticketing().heard().next(at(from), at(to), last, limit));
            all.addAll(page);
            if (page.size() < limit) {
                assertThat(read(
                                tenant,
                                () -> stores().ports().ticketing().heard().count(at(from), at(to))))
                        .isEqualTo(all.size());
                return all;
            }
            after = Optional.of(page.get(page.size() - 1).place());
        }
    }

    @Test
    default void a_message_comes_with_how_it_stood_and_what_came_next() {
        TenantId tenant = givenTenant();
        Ticket ticket = opened(tenant, 0);
        written(ticket, AGENT, Visibility.INTERNAL, 1);
        written(ticket, AGENT, Visibility.PUBLIC, 2);
        heard(ticket, "Toujours rien", 5);
        ticket.change(TicketChange.none().status(TicketStatus.ESCALATED), AGENT, at(7));
        kept(ticket);

        List<HeardMessage> heard = all(tenant, -10, 100, 50);

        assertThat(heard).hasSize(2);
        HeardMessage first = heard.get(0);
        assertThat(first.ticket()).isEqualTo(ticket.id().value());
        assertThat(first.tenant()).isEqualTo(tenant);
        assertThat(first.at()).isEqualTo(at(0));
        assertThat(first.body()).contains("mon colis n’est pas arrivé");
        assertThat(first.then()).isEqualTo(new HeardMessage.Then(TicketStatus.OPEN, 1, 1));
        assertThat(first.next())
                .isEqualTo(new HeardMessage.Next(
                        Optional.of(at(2)),
                        Optional.of(at(2)),
                        Optional.of(at(5)),
                        Optional.of(TicketStatus.WAITING_CUSTOMER),
                        true));
        HeardMessage second = heard.get(1);
        assertThat(second.body()).isEqualTo("Toujours rien");
        assertThat(second.then()).isEqualTo(new HeardMessage.Then(TicketStatus.OPEN, 4, 1));
        assertThat(second.next())
                .isEqualTo(new HeardMessage.Next(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(TicketStatus.ESCALATED),
                        true));
    }

    @Test
    default void its_ticket_is_shown_as_it_is_now() {
        TenantId tenant = givenTenant();
        Ticket ticket = opened(tenant, 0);
        kept(ticket);
        Ticket bare = GivenTicket.of(tenant, stores().ids(), at(1)).bare().build();
        kept(bare);

        List<HeardMessage> heard = all(tenant, 0, 10, 50);

        assertThat(heard).hasSize(2);
        HeardMessage.Heading heading = heard.get(0).heading();
        assertThat(heading.channel()).isEqualTo(ticket.state().channel());
        assertThat(heading.externalId()).isEqualTo(ticket.state().origin().externalId());
        assertThat(heading.priority()).isEqualTo(ticket.state().priority());
        assertThat(heading.subject()).isEqualTo(ticket.state().subject());
        assertThat(heading.customerName()).contains("Béatrice Buyer");
        assertThat(heading.category()).contains("delivery");
        assertThat(heading.tags()).isEmpty();
        assertThat(heading.assigned()).isFalse();
        assertThat(heading.createdAt()).isEqualTo(at(0));
        assertThat(heading.dueAt())
                .isEqualTo(Optional.ofNullable(ticket.state().toView().dueAt()));
        HeardMessage.Heading nothing = heard.get(1).heading();
        assertThat(nothing.externalId()).isEmpty();
        assertThat(nothing.customerName()).isEmpty();
        assertThat(nothing.category()).isEmpty();
        assertThat(nothing.marketplace()).isEmpty();
        assertThat(nothing.language()).isEmpty();
    }

    @Test
    default void nothing_came_of_what_nobody_touched_and_what_a_rule_says_is_no_person() {
        TenantId tenant = givenTenant();
        Ticket alone = opened(tenant, 0);
        kept(alone);
        Ticket automatic = opened(tenant, 1);
        written(automatic, new Author(SenderType.AI, Optional.empty(), "Rule"), Visibility.PUBLIC, 3);
        kept(automatic);

        List<HeardMessage> heard = all(tenant, 0, 10, 50);

        assertThat(heard.get(0).next())
                .isEqualTo(new HeardMessage.Next(
                        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false));
        assertThat(heard.get(1).next().answeredByPerson()).isEmpty();
        assertThat(heard.get(1).next().answered()).contains(at(3));
        assertThat(heard.get(1).next().movedTo()).as("moved, but by nobody").isEmpty();
    }

    @Test
    default void pages_follow_each_other_and_the_end_of_a_time_is_not_in_it() {
        TenantId tenant = givenTenant();
        List<UUID> tickets = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Ticket ticket = opened(tenant, i / 2);
            kept(ticket);
            tickets.add(ticket.id().value());
        }
        kept(opened(givenTenant(), 1));

        List<HeardMessage> everything = all(tenant, 0, 100, 50);

        assertThat(everything).extracting(HeardMessage::ticket).containsExactlyInAnyOrderElementsOf(tickets);
        for (int limit : List.of(1, 2, 5)) {
            assertThat(all(tenant, 0, 100, limit)).isEqualTo(everything);
        }
        assertThat(all(tenant, 1, 2, 1)).isEqualTo(everything.subList(2, 4));
        assertThat(all(tenant, 3, 9, 2)).isEmpty();
        assertThat(all(givenTenant(), 0, 100, 2)).isEmpty();
    }

    @Test
    default void how_often_a_buyer_had_been_here_is_counted_up_to_then() {
        TenantId tenant = givenTenant();
        UUID buyer = stores().ids().next();
        kept(GivenTicket.of(tenant, stores().ids(), at(0)).filedUnder(buyer).build());
        kept(GivenTicket.of(tenant, stores().ids(), at(5)).filedUnder(buyer).build());
        kept(opened(tenant, 6));

        assertThat(all(tenant, 0, 10, 5))
                .extracting(heard -> heard.then().customerTickets())
                .containsExactly(1, 2, 1);
    }
}
