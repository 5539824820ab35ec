package io.keybuzz.testkit.contract.ticketing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keybuzz.application.shared.Outbox.Delivery;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.Refusal;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.Author;
import io.keybuzz.domain.ticketing.DeliveryStatus;
import io.keybuzz.domain.ticketing.MessageBody;
import io.keybuzz.domain.ticketing.MessageSource;
import io.keybuzz.domain.ticketing.ReplyRoute;
import io.keybuzz.domain.ticketing.Ticket;
import io.keybuzz.domain.ticketing.TicketEvent;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketMessage;
import io.keybuzz.domain.ticketing.TicketPriority;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.TicketState;
import io.keybuzz.domain.ticketing.Visibility;
import io.keybuzz.domain.ticketing.event.TicketOpened;
import io.keybuzz.domain.ticketing.view.EventView;
import io.keybuzz.domain.ticketing.view.MessageView;
import io.keybuzz.testkit.Concurrently;
import io.keybuzz.testkit.contract.StoreContract;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The promises of {@link io.keybuzz.domain.ticketing.port.Tickets}. */
public interface TicketsContract extends StoreContract {
    private TicketState stored(TenantId tenant, TicketId id) {
        return inTenant(tenant, () -> stores().tickets().require(id).state());
    }

    private List<MessageView> messages(TenantId tenant, TicketId id) {
        return read(tenant, () -> stores().ticketViews().messages(id, PageRequest.first()))
                .orElseThrow()
                .items();
    }

    private List<EventView> history(TenantId tenant, TicketId id) {
        return read(tenant, () -> stores().ticketViews().events(id, PageRequest.first()))
                .orElseThrow()
                .items();
    }

    private TicketMessage reply(Ticket ticket, String text, Instant at) {
        return ticket.reply(
                Author.agent("agent-1", "Agathe Agent"),
                MessageBody.written(text),
                Visibility.PUBLIC,
                MessageSource.KEYBUZZ_UI,
                at);
    }

    @Test
    default void a_saved_ticket_comes_back_equal_to_the_microsecond() {
        TenantId tenant = givenTenant();
        Connection connection = givenConnection(tenant);
        Ticket ticket = aTicket(tenant)
                .priority(TicketPriority.URGENT)
                .route(new ReplyRoute(connection.id().value()))
                .build();
        reply(ticket, "Bonjour", stores().now().plusNanos(1_000));

        change(tenant, () -> stores().tickets().save(ticket));

        assertThat(stored(tenant, ticket.id())).isEqualTo(ticket.state());
    }

    @Test
    default void a_ticket_with_nothing_optional_comes_back_equal() {
        TenantId tenant = givenTenant();
        Ticket ticket = givenTicket(aTicket(tenant).bare().withoutMessage());

        assertThat(stored(tenant, ticket.id())).isEqualTo(ticket.state());
    }

    @Test
    default void saving_counts_the_version_up_and_starts_clean() {
        TenantId tenant = givenTenant();
        Ticket ticket = givenTicket(tenant);
        assertThat(ticket.state().version()).isEqualTo(1);
        assertThat(ticket.newMessages()).isEmpty();
        assertThat(ticket.newHistory()).isEmpty();
        assertThat(ticket.pendingEvents()).isEmpty();

        assertThat(replied(tenant, ticket.id())).isTrue();

        assertThat(stored(tenant, ticket.id()).version()).isEqualTo(2);
    }

    @Test
    default void a_ticket_saved_twice_in_one_unit_of_work_keeps_both_changes() {
        TenantId tenant = givenTenant();
        Ticket ticket = aTicket(tenant).build();

        change(tenant, () -> {
            stores().tickets().save(ticket);
            reply(ticket, "Bonjour", stores().now().plusSeconds(1));
            stores().tickets().save(ticket);
        });

        assertThat(stored(tenant, ticket.id())).isEqualTo(ticket.state());
        assertThat(messages(tenant, ticket.id())).hasSize(2);
    }

    @Test
    default void messages_and_history_are_stored_with_the_ticket() {
        TenantId tenant = givenTenant();
        Ticket ticket = aTicket(tenant).build();
        reply(ticket, "Il part demain. \t\"ok\" \\ 'ok' 📦", stores().now().plusSeconds(1));
        var messages = ticket.newMessages().stream().map(TicketMessage::toView).toList();
        var history = ticket.newHistory().stream().map(TicketEvent::toView).toList();

        change(tenant, () -> stores().tickets().save(ticket));

        assertThat(messages(tenant, ticket.id())).isEqualTo(messages);
        assertThat(history(tenant, ticket.id())).isEqualTo(history);
    }

    @Test
    default void pending_events_are_published_with_the_ticket() {
        TenantId tenant = givenTenant();
        Ticket ticket = givenTicket(tenant);

        List<Delivery> deliveries = claim();

        assertThat(deliveries).singleElement().satisfies(delivery -> {
            assertThat(delivery.event().type()).isEqualTo(TicketOpened.TYPE);
            assertThat(delivery.event().aggregate()).isEqualTo(ticket.id().value());
            assertThat(delivery.event().tenant()).isEqualTo(tenant);
        });
    }

    @Test
    default void a_version_that_somebody_else_has_changed_is_refused_and_leaves_no_trace() {
        TenantId tenant = givenTenant();
        Ticket ticket = givenTicket(tenant);
        Ticket stale = inTenant(tenant, () -> stores().tickets().require(ticket.id()));
        reply(ticket, "first", stores().now());
        change(tenant, () -> stores().tickets().save(ticket));

        reply(stale, "second", stores().now());
        assertRefused(
                CommonProblem.STALE_VERSION,
                () -> change(tenant, () -> stores().tickets().save(stale)));

        assertThat(stored(tenant, ticket.id())).isEqualTo(ticket.state());
        assertThat(messages(tenant, ticket.id()))
                .extracting(MessageView::body)
                .contains("first")
                .doesNotContain("second");
    }

    @Test
    default void of_concurrent_changes_none_is_lost() {
        TenantId tenant = givenTenant();
        Ticket ticket = givenTicket(tenant);

        var outcomes = Concurrently.run(4, () -> {
            int done = 0;
            while (done < 5) {
                done += replied(tenant, ticket.id()) ? 1 : 0;
            }
            return done;
        });

        assertThat(outcomes).allMatch(Concurrently.Outcome::succeeded);
        assertThat(stored(tenant, ticket.id()).messageCount()).isEqualTo(21);
        assertThat(messages(tenant, ticket.id())).hasSize(21);
    }

    private boolean replied(TenantId tenant, TicketId id) {
        try {
            change(tenant, () -> {
                Ticket loaded = stores().tickets().require(id);
                reply(loaded, "Bonjour", stores().now());
                stores().tickets().save(loaded);
            });
            return true;
        } catch (Refusal refusal) {
            assertThat(refusal.code()).isEqualTo(CommonProblem.STALE_VERSION);
            return false;
        }
    }

    @Test
    default void a_missing_ticket_is_not_found() {
        TenantId tenant = givenTenant();
        TicketId missing = stores().ids().next(TicketId::new);

        assertThat(inTenant(tenant, () -> stores().tickets().find(missing))).isEmpty();
        assertRefused(
                TicketProblem.TICKET_NOT_FOUND,
                () -> inTenant(tenant, () -> stores().tickets().require(missing)));
    }

    @Test
    default void another_tenants_ticket_is_like_a_missing_one() {
        TenantId owner = givenTenant();
        TenantId other = givenTenant();
        Ticket ticket = givenTicket(owner);

        assertThat(inTenant(other, () -> stores().tickets().find(ticket.id()))).isEmpty();
        assertRefused(
                TicketProblem.TICKET_NOT_FOUND,
                () -> inTenant(other, () -> stores().tickets().require(ticket.id())));
    }

    @Test
    default void a_new_ticket_of_another_tenant_cannot_be_saved() {
        TenantId owner = givenTenant();
        TenantId other = givenTenant();
        Ticket ticket = aTicket(owner).build();

        assertOutsideScope(() -> change(other, () -> stores().tickets().save(ticket)));

        assertThat(inTenant(owner, () -> stores().tickets().find(ticket.id()))).isEmpty();
        assertThat(claim()).isEmpty();
    }

    @Test
    default void a_change_to_another_tenants_ticket_cannot_be_saved() {
        TenantId owner = givenTenant();
        TenantId other = givenTenant();
        TicketState before = givenTicket(owner).state();
        Ticket ticket = inTenant(owner, () -> stores().tickets().require(before.id()));
        reply(ticket, "not mine", stores().now());

        assertThatThrownBy(() -> change(other, () -> stores().tickets().save(ticket)))
                .isInstanceOfAny(IllegalStateException.class, Refusal.class);

        assertThat(stored(owner, before.id())).isEqualTo(before);
        assertThat(messages(owner, before.id())).hasSize(1);
    }

    @Test
    default void the_delivery_of_a_reply_is_noted_without_touching_content_or_version() {
        TenantId tenant = givenTenant();
        Connection connection = givenConnection(tenant);
        Ticket ticket = aTicket(tenant)
                .route(new ReplyRoute(connection.id().value()))
                .withoutMessage()
                .build();
        TicketMessage sent = reply(ticket, "one", stores().now());
        TicketMessage untouched = reply(ticket, "two", stores().now().plusSeconds(1));
        change(tenant, () -> stores().tickets().save(ticket));
        assertThat(messages(tenant, ticket.id()))
                .extracting(MessageView::deliveryStatus)
                .containsExactly(DeliveryStatus.QUEUED, DeliveryStatus.QUEUED);

        change(
                tenant,
                () -> stores().tickets()
                        .noteDelivery(
                                ticket.id(), sent.id(), DeliveryStatus.FAILED, Optional.of("refused by the channel")));

        List<MessageView> after = messages(tenant, ticket.id());
        assertThat(after).extracting(MessageView::body).containsExactly("one", "two");
        assertThat(after.get(0).deliveryStatus()).isEqualTo(DeliveryStatus.FAILED);
        assertThat(after.get(0).deliveryError()).isEqualTo("refused by the channel");
        assertThat(after.get(1)).isEqualTo(untouched.toView());
        assertThat(stored(tenant, ticket.id())).isEqualTo(ticket.state());

        change(
                tenant,
                () -> stores().tickets().noteDelivery(ticket.id(), sent.id(), DeliveryStatus.SENT, Optional.empty()));
        assertThat(messages(tenant, ticket.id()).get(0).deliveryError()).isNull();
    }

    @Test
    default void the_delivery_of_another_tenants_reply_cannot_be_noted() {
        TenantId owner = givenTenant();
        TenantId other = givenTenant();
        Ticket ticket = aTicket(owner).withoutMessage().build();
        TicketMessage message = reply(ticket, "mine", stores().now());
        change(owner, () -> stores().tickets().save(ticket));

        changeInVain(
                other,
                () -> stores().tickets()
                        .noteDelivery(ticket.id(), message.id(), DeliveryStatus.SENT, Optional.empty()));

        assertThat(messages(owner, ticket.id())).containsExactly(message.toView());
    }
}
