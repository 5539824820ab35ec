package io.keybuzz.testkit.contract.marketplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.MarketplaceProblem;
import io.keybuzz.domain.marketplace.OutboundId;
import io.keybuzz.domain.marketplace.OutboundMessage;
import io.keybuzz.domain.marketplace.OutboundStatus;
import io.keybuzz.domain.marketplace.SendOutcome;
import io.keybuzz.domain.marketplace.event.OutboundQueued;
import io.keybuzz.domain.marketplace.port.OutboundMessages;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.testkit.Concurrently;
import io.keybuzz.testkit.contract.StoreContract;
import io.keybuzz.testkit.given.GivenConnection;
import io.keybuzz.testkit.given.GivenOutbound;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The promises of {@link io.keybuzz.domain.marketplace.port.OutboundMessages}. */
public interface OutboundMessagesContract extends StoreContract {
    private OutboundMessage aMessage(Connection connection) {
        UUID ticket = givenTicket(connection.tenant()).id().value();
        claim().forEach(opened -> change(QUEUES, () -> stores().outbox().delivered(opened)));
        return GivenOutbound.of(connection, ticket, stores().ids(), stores().now());
    }

    private void queue(TenantId scope, OutboundMessage message) {
        change(scope, () -> stores().outboundMessages().queue(message, GivenOutbound.event(message, stores().ids())));
    }

    private Optional<OutboundMessage> found(OutboundMessage message) {
        return read(message.tenant(), () -> stores().outboundMessages().find(message.id()));
    }

    @Test
    default void a_queued_message_comes_back_equal_and_is_announced() {
        OutboundMessage message = aMessage(givenConnection(givenTenant()));

        queue(message.tenant(), message);

        assertThat(found(message)).contains(message);
        assertThat(claim()).singleElement().satisfies(delivery -> {
            assertThat(delivery.event().type()).isEqualTo(OutboundQueued.TYPE);
            assertThat(delivery.event().aggregate()).isEqualTo(message.ticket());
            assertThat(delivery.event().payload())
                    .containsEntry("outboundId", message.id().toString());
        });
    }

    @Test
    default void only_a_connection_that_takes_answers_gets_them() {
        TenantId tenant = givenTenant();
        for (Connection connection : GivenConnection.ofEveryKind(tenant, stores())) {
            change(tenant, () -> stores().connections().save(connection));
            OutboundMessage message = aMessage(connection);
            if (connection.takesAnswers()) {
                queue(tenant, message);
            } else {
                assertRefused(MarketplaceProblem.CONNECTION_NOT_USABLE, () -> queue(tenant, message));
            }
            assertThat(found(message).isPresent()).isEqualTo(connection.takesAnswers());
        }
    }

    @Test
    default void every_state_comes_back_equal() {
        OutboundMessage message = aMessage(givenConnection(givenTenant()));
        queue(message.tenant(), message);
        Instant later = stores().now().plusSeconds(1);
        OutboundMessage sending = message.sending(later);

        for (OutboundMessage next : List.of(
                sending,
                sending.after(new SendOutcome.NotSent("connection refused"), later),
                sending.after(new SendOutcome.Ambiguous("timed out"), later),
                sending.after(new SendOutcome.Rejected("no such buyer"), later),
                sending.after(new SendOutcome.Accepted(Optional.of("ext-1")), later),
                sending.after(new SendOutcome.Accepted(Optional.empty()), later))) {
            change(message.tenant(), () -> stores().outboundMessages().update(next));
            assertThat(found(message)).contains(next);
        }
        assertThat(claim()).hasSize(1);
    }

    @Test
    default void a_message_rolled_back_is_neither_stored_nor_announced() {
        OutboundMessage message = aMessage(givenConnection(givenTenant()));

        assertThatThrownBy(() -> change(message.tenant(), () -> {
                    stores().outboundMessages().queue(message, GivenOutbound.event(message, stores().ids()));
                    throw new UnsupportedOperationException("crash");
                }))
                .isInstanceOf(UnsupportedOperationException.class);

        assertThat(found(message)).isEmpty();
        assertThat(claim()).isEmpty();
    }

    @Test
    default void replies_of_one_ticket_are_announced_one_after_the_other() {
        Connection connection = givenConnection(givenTenant());
        OutboundMessage first = aMessage(connection);
        OutboundMessage second = GivenOutbound.of(connection, first.ticket(), stores().ids(), stores().now());
        queue(first.tenant(), first);
        queue(first.tenant(), second);

        assertThat(claim())
                .singleElement()
                .satisfies(delivery -> assertThat(delivery.event().payload())
                        .containsEntry("outboundId", first.id().toString()));
    }

    @Test
    default void another_tenants_message_is_out_of_sight_and_out_of_reach() {
        OutboundMessage message = aMessage(givenConnection(givenTenant()));
        TenantId other = givenTenant();
        queue(message.tenant(), message);
        OutboundMessage unsaved = aMessage(givenConnection(message.tenant()));

        assertThat(read(other, () -> stores().outboundMessages().find(message.id())))
                .isEmpty();
        assertOutsideScope(() -> queue(other, unsaved));
        changeInVain(other, () -> stores().outboundMessages().update(message.sending(stores().now())));
        changeInVain(
                other,
                () -> stores().outboundMessages()
                        .cancel(
                                message.ticket(),
                                message.message(),
                                stores().now(),
                                UnsupportedOperationException::new));

        assertThat(found(message)).contains(message);
        assertThat(found(unsaved)).isEmpty();
    }

    private boolean cancelled(OutboundMessage message) {
        try {
            change(
                    message.tenant(),
                    () -> stores().outboundMessages()
                            .cancel(
                                    message.ticket(),
                                    message.message(),
                                    stores().now(),
                                    UnsupportedOperationException::new));
            return true;
        } catch (UnsupportedOperationException tooLate) {
            return false;
        }
    }

    private boolean begun(OutboundMessage message) {
        return inTenant(message.tenant(), () -> {
            OutboundMessage locked =
                    stores().outboundMessages().lock(message.id()).orElseThrow();
            if (locked.status() != OutboundStatus.PENDING) {
                return false;
            }
            stores().outboundMessages().update(locked.sending(stores().now()));
            return true;
        });
    }

    @Test
    default void a_message_that_waits_is_cancelled_once_and_one_that_is_leaving_is_not() {
        OutboundMessage waiting = aMessage(givenConnection(givenTenant()));
        queue(waiting.tenant(), waiting);
        assertThat(cancelled(waiting)).isTrue();
        assertThat(cancelled(waiting)).isFalse();
        assertThat(begun(waiting)).isFalse();
        assertThat(found(waiting)).contains(waiting.cancelled(stores().now()));

        OutboundMessage leaving = aMessage(givenConnection(givenTenant()));
        queue(leaving.tenant(), leaving);
        assertThat(begun(leaving)).isTrue();
        assertThat(cancelled(leaving)).isFalse();
        assertThat(found(leaving).orElseThrow().status()).isEqualTo(OutboundStatus.SENDING);
    }

    @Test
    default void the_latest_of_a_connection_are_listed_and_no_older_ones_nor_anothers() {
        Connection connection = givenConnection(givenTenant());
        OutboundMessage message = aMessage(connection);
        OutboundMessage other = aMessage(givenConnection(givenTenant()));
        queue(message.tenant(), message);
        queue(other.tenant(), other);
        Instant made = message.createdAt();

        assertThat(read(message.tenant(), () -> stores().outboundMessages().ofConnection(connection.id(), made, 5)))
                .containsExactly(message);
        assertThat(read(message.tenant(), () -> stores().outboundMessages().ofConnection(connection.id(), made, 0)))
                .isEmpty();
        assertThat(read(
                        message.tenant(),
                        () -> stores().outboundMessages().ofConnection(connection.id(), made.plusSeconds(1), 5)))
                .isEmpty();
        assertThat(read(other.tenant(), () -> stores().outboundMessages().ofConnection(connection.id(), made, 5)))
                .isEmpty();
    }

    @Test
    default void fifty_messages_leave_or_are_taken_back_and_never_both() {
        Connection connection = givenConnection(givenTenant());
        int sent = 0;
        for (int i = 0; i < 50; i++) {
            OutboundMessage message = aMessage(connection);
            queue(message.tenant(), message);
            AtomicInteger turn = new AtomicInteger(i);
            List<Boolean> won = Concurrently.run(
                            2,
                            () -> turn.getAndIncrement() % 2 == 0
                                    ? Map.entry("sent", begun(message))
                                    : Map.entry("undone", cancelled(message)))
                    .stream()
                    .map(outcome -> outcome.result().orElseThrow())
                    .filter(Map.Entry::getValue)
                    .map(outcome -> outcome.getKey().equals("sent"))
                    .toList();
            assertThat(won).as("message " + i).hasSize(1);
            assertThat(found(message).orElseThrow().status())
                    .isEqualTo(won.get(0) ? OutboundStatus.SENDING : OutboundStatus.CANCELLED);
            sent += won.get(0) ? 1 : 0;
        }
        System.out.println("of 50 replies that were taken back while they left, " + sent + " left");
    }

    @Test
    default void those_of_a_ticket_are_listed_newest_first() {
        Connection connection = givenConnection(givenTenant());
        UUID ticket = givenTicket(connection.tenant()).id().value();
        Instant now = stores().now();
        OutboundMessage first = GivenOutbound.of(connection, ticket, stores().ids(), now);
        OutboundMessage second = GivenOutbound.of(connection, ticket, stores().ids(), now.plusSeconds(1));
        queue(connection.tenant(), first);
        queue(connection.tenant(), second);
        queue(connection.tenant(), aMessage(connection));

        assertThat(read(connection.tenant(), () -> stores().outboundMessages().ofTicket(ticket, 5)))
                .containsExactly(second, first);
        assertThat(read(connection.tenant(), () -> stores().outboundMessages().ofTicket(ticket, 1)))
                .containsExactly(second);
        assertThat(read(givenTenant(), () -> stores().outboundMessages().ofTicket(ticket, 5)))
                .isEmpty();
    }

    @Test
    default void what_is_in_doubt_is_found_across_tenants_the_longest_untouched_first() {
        Instant now = stores().now();
        OutboundMessage second = inDoubt(now.minusSeconds(20));
        OutboundMessage first = inDoubt(now.minusSeconds(30));
        inDoubt(now);
        queue(aMessage(givenConnection(givenTenant())));

        assertThat(doubtful(now.minusSeconds(60), now.minusSeconds(10))).containsExactly(first.id(), second.id());
        assertThat(doubtful(now.plusSeconds(1), now.minusSeconds(10))).isEmpty();
    }

    private List<OutboundId> doubtful(Instant madeAfter, Instant untouchedSince) {
        return read(QUEUES, () -> stores().outboundMessages().inDoubt(madeAfter, untouchedSince, 5)).stream()
                .map(OutboundMessages.InDoubt::id)
                .toList();
    }

    @Test
    default void a_message_that_is_queued_again_is_announced_again() {
        OutboundMessage doubtful = inDoubt(stores().now());
        claim().forEach(announced -> change(QUEUES, () -> stores().outbox().delivered(announced)));
        OutboundMessage again = doubtful.decided(OutboundStatus.PENDING, Optional.empty(), stores().now());

        change(
                again.tenant(),
                () -> stores().outboundMessages().queueAgain(again, GivenOutbound.event(again, stores().ids())));

        assertThat(found(again)).contains(again);
        assertThat(claim())
                .singleElement()
                .satisfies(delivery -> assertThat(delivery.event().type()).isEqualTo(OutboundQueued.TYPE));
    }

    private OutboundMessage inDoubt(Instant touched) {
        OutboundMessage message = aMessage(givenConnection(givenTenant()));
        queue(message);
        OutboundMessage doubtful = message.sending(touched).after(new SendOutcome.Ambiguous("no word"), touched);
        change(message.tenant(), () -> stores().outboundMessages().update(doubtful));
        return doubtful;
    }

    private void queue(OutboundMessage message) {
        queue(message.tenant(), message);
    }
}
