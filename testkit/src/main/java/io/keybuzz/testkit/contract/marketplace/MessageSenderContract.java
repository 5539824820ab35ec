package io.keybuzz.testkit.contract.marketplace;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.Conversation;
import io.keybuzz.domain.marketplace.OutboundMessage;
import io.keybuzz.domain.marketplace.SendOutcome;
import io.keybuzz.domain.marketplace.port.MessageSender;
import io.keybuzz.domain.shared.IdSource;
import io.keybuzz.testkit.FixedClock;
import io.keybuzz.testkit.given.GivenOutbound;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The promises of {@link io.keybuzz.domain.marketplace.port.MessageSender}, whatever the channel can do. */
public interface MessageSenderContract {
    MessageSender sender();

    /** A connection the sender speaks for. */
    Connection served();

    /** A connection of somebody else's. */
    Connection unserved();

    /** Ids of the test; the same source all through one test method. */
    IdSource ids();

    /** How often the channel has got this message; what the channel itself tells, not the sender. */
    int received(OutboundMessage message);

    private OutboundMessage aMessage() {
        return GivenOutbound.of(served(), ids().next(), ids(), FixedClock.START).sending(FixedClock.START);
    }

    private Conversation conversationOf(OutboundMessage message) {
        return GivenOutbound.conversation(served(), message.ticket(), FixedClock.START);
    }

    private SendOutcome send(OutboundMessage message) {
        return sender().send(served(), conversationOf(message), message);
    }

    private SendOutcome reconcile(OutboundMessage message) {
        return sender().reconcile(served(), conversationOf(message), message);
    }

    @Test
    default void it_knows_whom_it_speaks_for() {
        assertThat(sender().serves(served())).isTrue();
        assertThat(sender().serves(unserved())).isFalse();
    }

    @Test
    default void what_it_says_it_sent_the_channel_has_once() {
        OutboundMessage message = aMessage();

        SendOutcome outcome = send(message);

        assertThat(received(message)).isEqualTo(outcome instanceof SendOutcome.Accepted ? 1 : 0);
    }

    @Test
    default void looking_what_became_of_a_message_never_sends_it() {
        OutboundMessage message = aMessage();

        SendOutcome outcome = reconcile(message);

        assertThat(outcome).isNotInstanceOf(SendOutcome.Accepted.class);
        assertThat(received(message)).isZero();
    }

    @Test
    default void looking_after_a_sent_message_never_sends_it_again() {
        OutboundMessage message = aMessage();
        SendOutcome sent = send(message);
        int before = received(message);

        SendOutcome outcome = reconcile(message);

        assertThat(received(message)).isEqualTo(before);
        if (sent instanceof SendOutcome.Accepted) {
            assertThat(outcome).isNotInstanceOf(SendOutcome.NotSent.class);
        }
    }

    @Test
    default void a_conversation_without_an_address_is_an_outcome_and_never_an_exception() {
        OutboundMessage message = aMessage();
        Conversation nowhere = new Conversation(
                served().tenant(),
                served().id(),
                message.ticket(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                FixedClock.START);

        assertThat(sender().send(served(), nowhere, message)).isNotNull();
    }
}
