package io.keybuzz.application.marketplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keybuzz.application.TestKeyBuzz;
import io.keybuzz.application.marketplace.delivery.DecideDelivery;
import io.keybuzz.application.marketplace.delivery.Decision;
import io.keybuzz.application.ticketing.ReplyToTicket;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.ConnectionStatus;
import io.keybuzz.domain.marketplace.MarketplaceProblem;
import io.keybuzz.domain.marketplace.OutboundId;
import io.keybuzz.domain.marketplace.OutboundMessage;
import io.keybuzz.domain.marketplace.OutboundStatus;
import io.keybuzz.domain.marketplace.Provider;
import io.keybuzz.domain.marketplace.SendOutcome;
import io.keybuzz.domain.privacy.audit.ChainedEntry;
import io.keybuzz.domain.shared.Refusal;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.audit.AuditActor;
import io.keybuzz.domain.shared.audit.AuditEntry;
import io.keybuzz.domain.ticketing.DeliveryStatus;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketStatus;
import io.keybuzz.domain.ticketing.view.MessageView;
import io.keybuzz.domain.ticketing.view.TicketView;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SendReplyTest {
    private final TestKeyBuzz keybuzz = new TestKeyBuzz();
    private final TenantId acme = keybuzz.tenant("acme");
    private final Connection connection = keybuzz.connection(acme);
    private TicketId ticket = new TicketId(keybuzz.ids.next());

    @BeforeEach
    void a_buyer_has_written() {
        keybuzz.app.marketplaces().ingest(connection, TestKeyBuzz.text("1|case-1|Bonjour"), "test", keybuzz.now());
        ticket = new TicketId(keybuzz.tickets(acme).get(0).id());
    }

    private void reply(String body) {
        keybuzz.clock.advance(Duration.ofSeconds(1));
        keybuzz.app.ticketing().reply(keybuzz.agent(acme), ReplyToTicket.of(ticket, body));
    }

    private MessageView shown() {
        List<MessageView> messages = keybuzz.messages(acme, ticket);
        return messages.get(messages.size() - 1);
    }

    private void relay() {
        keybuzz.app.relay().drain();
    }

    @Test
    void a_reply_leaves_once_and_shows_that_it_was_sent() {
        reply("Il part demain.");
        assertThat(shown().deliveryStatus()).isEqualTo(DeliveryStatus.QUEUED);

        relay();
        relay();

        assertThat(keybuzz.channel.sent).extracting(OutboundMessage::body).containsExactly("Il part demain.");
        assertThat(shown().deliveryStatus()).isEqualTo(DeliveryStatus.SENT);
        assertThat(shown().deliveryError()).isNull();
    }

    @Test
    void what_comes_in_and_goes_out_by_itself_is_on_record_once() {
        reply("Il part demain.");
        relay();
        relay();
        keybuzz.app.marketplaces().ingest(connection, TestKeyBuzz.text("1|case-1|Bonjour"), "test", keybuzz.now());

        List<AuditEntry> trail = keybuzz
                .in(acme, () -> keybuzz.stores.audit().chains().entries(acme, 0, 100))
                .stream()
                .map(ChainedEntry::entry)
                .toList();
        assertThat(trail)
                .extracting(AuditEntry::action)
                .containsExactly("FoundTenant", "Connect", "TakeInMessage", "ReplyToTicket", "SendReply");
        assertThat(trail)
                .extracting(AuditEntry::actor)
                .contains(AuditActor.worker("ingestion"), AuditActor.worker("outbound-sender"));
        assertThat(trail.subList(2, 5))
                .allSatisfy(
                        entry -> assertThat(entry.object().orElseThrow().id()).isEqualTo(ticket.value()));
        assertThat(trail.toString()).doesNotContain("demain").doesNotContain("Bonjour");
    }

    @Test
    void the_channel_is_called_only_after_the_attempt_is_written_down() {
        reply("Il part demain.");
        relay();

        assertThat(keybuzz.channel.sent).singleElement().satisfies(message -> {
            assertThat(message.status()).isEqualTo(OutboundStatus.SENDING);
            assertThat(message.attempts()).isEqualTo(1);
        });
    }

    @Test
    void what_the_channel_refuses_is_shown_as_failed_and_not_tried_again() {
        keybuzz.channel.answers(new SendOutcome.Rejected("the buyer has opted out"));
        reply("Il part demain.");

        relay();
        keybuzz.clock.advance(Duration.ofDays(1));
        relay();

        assertThat(keybuzz.channel.sent).hasSize(1);
        assertThat(shown().deliveryStatus()).isEqualTo(DeliveryStatus.FAILED);
        assertThat(shown().deliveryError()).isEqualTo("the buyer has opted out");
    }

    @Test
    void what_certainly_did_not_get_there_is_tried_again_after_a_pause() {
        keybuzz.channel.answers(new SendOutcome.NotSent("connection refused"));
        reply("Il part demain.");
        relay();
        assertThat(shown().deliveryStatus()).isEqualTo(DeliveryStatus.QUEUED);
        assertThat(shown().deliveryError()).isEqualTo("connection refused");
        relay();
        assertThat(keybuzz.channel.sent).hasSize(1);

        keybuzz.clock.advance(Duration.ofSeconds(6));
        relay();

        assertThat(keybuzz.channel.sent).hasSize(2);
        assertThat(shown().deliveryStatus()).isEqualTo(DeliveryStatus.SENT);
    }

    @Test
    void what_may_have_got_there_is_never_sent_a_second_time() {
        keybuzz.channel.answers(new SendOutcome.Ambiguous("timed out after the body"));
        reply("Il part demain.");

        relay();
        keybuzz.clock.advance(Duration.ofDays(1));
        relay();

        assertThat(keybuzz.channel.sent).hasSize(1);
        assertThat(shown().deliveryStatus()).isEqualTo(DeliveryStatus.UNKNOWN);
        assertThat(shown().deliveryError()).isEqualTo("timed out after the body");
    }

    @Test
    void a_channel_that_throws_leaves_a_question_and_no_second_message() {
        keybuzz.channel.failing = true;
        reply("Il part demain.");

        relay();

        assertThat(shown().deliveryStatus()).isEqualTo(DeliveryStatus.UNKNOWN);
        assertThat(shown().deliveryError()).isEqualTo("the channel failed: IllegalStateException");
    }

    @Test
    void an_attempt_cut_off_by_a_crash_is_looked_up_and_not_repeated() {
        relay();
        reply("Il part demain.");
        var claimed = keybuzz.inQueues(() -> keybuzz.stores.outbox().claim(10, Duration.ofMinutes(2)));
        var id = new OutboundId(UUID.fromString(claimed.get(0).event().payload().get("outboundId")));
        keybuzz.in(acme, () -> {
            OutboundMessage message =
                    keybuzz.stores.marketplace().outbound().find(id).orElseThrow();
            keybuzz.stores.marketplace().outbound().update(message.sending(keybuzz.now()));
            return message;
        });
        keybuzz.clock.advance(Duration.ofMinutes(3));
        keybuzz.channel.answers(new SendOutcome.Accepted(Optional.of("ext-found")));

        relay();

        assertThat(keybuzz.channel.sent).isEmpty();
        assertThat(keybuzz.channel.reconciled).hasSize(1);
        assertThat(shown().deliveryStatus()).isEqualTo(DeliveryStatus.SENT);
    }

    @Test
    void replies_of_one_ticket_leave_in_the_order_they_were_written() {
        keybuzz.channel.answers(new SendOutcome.NotSent("connection refused"));
        reply("first");
        reply("second");
        relay();
        assertThat(keybuzz.channel.sent).extracting(OutboundMessage::body).containsExactly("first");

        keybuzz.clock.advance(Duration.ofSeconds(6));
        relay();

        assertThat(keybuzz.channel.sent).extracting(OutboundMessage::body).containsExactly("first", "first", "second");
    }

    private void becomes(ConnectionStatus status) {
        keybuzz.in(acme, () -> {
            keybuzz.stores.marketplace().connections().save(connection.status(status, keybuzz.now()));
            return status;
        });
    }

    @Test
    void a_connection_without_good_credentials_keeps_the_reply_until_it_is_given_up() {
        becomes(ConnectionStatus.REAUTH_REQUIRED);
        reply("Il part demain.");

        relay();
        assertThat(shown().deliveryStatus()).isEqualTo(DeliveryStatus.QUEUED);
        assertThat(shown().deliveryError()).contains("new credentials").doesNotContain("REAUTH");
        for (int i = 0; i < 10; i++) {
            keybuzz.clock.advance(Duration.ofHours(2));
            relay();
        }

        assertThat(keybuzz.channel.sent).isEmpty();
        assertThat(shown().deliveryStatus()).isEqualTo(DeliveryStatus.FAILED);
        assertThat(keybuzz.inQueues(() -> keybuzz.stores.outbox().dead(10))).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"DRAFT", "DISCONNECTED"})
    void a_reply_that_could_never_leave_is_refused_and_the_clock_goes_on(ConnectionStatus status) {
        becomes(status);
        TicketView before = keybuzz.tickets(acme).get(0);

        assertThatThrownBy(() -> reply("Il part demain."))
                .isInstanceOf(Refusal.class)
                .extracting("code")
                .isEqualTo(MarketplaceProblem.CONNECTION_NOT_USABLE);

        assertThat(keybuzz.tickets(acme)).containsExactly(before);
        assertThat(keybuzz.messages(acme, ticket)).hasSize(1);
    }

    @Test
    void a_reply_whose_connection_ends_before_it_leaves_has_failed_and_the_ticket_waits_for_us_again() {
        reply("Il part demain.");
        assertThat(keybuzz.tickets(acme).get(0).status()).isEqualTo(TicketStatus.WAITING_CUSTOMER);
        becomes(ConnectionStatus.DISCONNECTED);

        relay();

        assertThat(keybuzz.channel.sent).isEmpty();
        assertThat(shown().deliveryStatus()).isEqualTo(DeliveryStatus.FAILED);
        assertThat(shown().deliveryError()).isEqualTo("the seller account is not connected");
        assertThat(keybuzz.tickets(acme).get(0).status()).isNotEqualTo(TicketStatus.WAITING_CUSTOMER);
    }

    private void sendAgain() {
        UUID message = shown().id();
        keybuzz.app
                .marketplaces()
                .deliveries()
                .decide(keybuzz.agent(acme), new DecideDelivery(ticket.value(), message, Decision.SEND_AGAIN));
    }

    @Test
    void what_failed_is_sent_again_when_somebody_says_so_and_there_is_a_way() {
        keybuzz.channel.answers(new SendOutcome.Rejected("the sender is not approved"));
        reply("Il part demain.");
        relay();
        assertThat(shown().deliveryStatus()).isEqualTo(DeliveryStatus.FAILED);

        sendAgain();
        assertThat(shown().deliveryStatus()).isEqualTo(DeliveryStatus.QUEUED);
        relay();

        assertThat(keybuzz.channel.sent).hasSize(2);
        assertThat(shown().deliveryStatus()).isEqualTo(DeliveryStatus.SENT);
        assertThatThrownBy(this::sendAgain).extracting("code").isEqualTo(MarketplaceProblem.NOT_IN_DOUBT);
    }

    @Test
    void what_failed_is_not_sent_again_through_a_connection_that_has_ended() {
        keybuzz.channel.answers(new SendOutcome.Rejected("the sender is not approved"));
        reply("Il part demain.");
        relay();
        becomes(ConnectionStatus.DISCONNECTED);

        assertThatThrownBy(this::sendAgain).extracting("code").isEqualTo(MarketplaceProblem.CONNECTION_NOT_USABLE);
        assertThat(shown().deliveryStatus()).isEqualTo(DeliveryStatus.FAILED);
    }

    @ParameterizedTest
    @EnumSource(names = {"DRAFT", "REAUTH_REQUIRED"})
    void mail_answers_without_consent(ConnectionStatus status) {
        Connection amazon = new Connection(
                connection.id(),
                acme,
                connection.channel(),
                Provider.AMAZON,
                "Amazon",
                status,
                connection.inboundAddress(),
                connection.createdAt(),
                keybuzz.now());
        keybuzz.in(acme, () -> {
            keybuzz.stores.marketplace().connections().save(amazon);
            return status;
        });

        reply("Il part demain.");
        relay();

        assertThat(shown().deliveryStatus()).isEqualTo(DeliveryStatus.SENT);
    }
}
