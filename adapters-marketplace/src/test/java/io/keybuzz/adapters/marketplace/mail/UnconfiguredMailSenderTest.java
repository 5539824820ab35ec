package io.keybuzz.adapters.marketplace.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.adapters.marketplace.Connections;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.OutboundMessage;
import io.keybuzz.domain.marketplace.Provider;
import io.keybuzz.domain.marketplace.SendOutcome;
import io.keybuzz.domain.marketplace.port.MessageSender;
import io.keybuzz.domain.shared.IdSource;
import io.keybuzz.testkit.FixedClock;
import io.keybuzz.testkit.SequentialIds;
import io.keybuzz.testkit.contract.marketplace.MessageSenderContract;
import io.keybuzz.testkit.given.GivenOutbound;
import org.junit.jupiter.api.Test;

class UnconfiguredMailSenderTest implements MessageSenderContract {
    private final IdSource ids = new SequentialIds();

    @Override
    public MessageSender sender() {
        return new UnconfiguredMailSender();
    }

    @Override
    public Connection served() {
        return Connections.of(Provider.MAIL);
    }

    @Override
    public Connection unserved() {
        return Connections.of(Provider.SANDBOX);
    }

    @Override
    public IdSource ids() {
        return ids;
    }

    @Override
    public int received(OutboundMessage message) {
        return 0;
    }

    @Test
    void a_reply_fails_at_once_and_says_why() {
        OutboundMessage message = GivenOutbound.of(served(), ids.next(), ids, FixedClock.START);
        var conversation = GivenOutbound.conversation(served(), message.ticket(), FixedClock.START);

        assertThat(sender().send(served(), conversation, message))
                .isInstanceOfSatisfying(
                        SendOutcome.Rejected.class,
                        rejected -> assertThat(rejected.reason())
                                .startsWith("There is no sender configured for this connection"));
    }
}
