package io.keybuzz.adapters.marketplace.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.adapters.marketplace.Connections;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.Conversation;
import io.keybuzz.domain.marketplace.OutboundMessage;
import io.keybuzz.domain.marketplace.Provider;
import io.keybuzz.domain.marketplace.SendOutcome;
import io.keybuzz.domain.marketplace.port.MessageSender;
import io.keybuzz.domain.shared.IdSource;
import io.keybuzz.testkit.FixedClock;
import io.keybuzz.testkit.SequentialIds;
import io.keybuzz.testkit.contract.marketplace.MessageSenderContract;
import io.keybuzz.testkit.given.GivenOutbound;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SandboxSenderTest implements MessageSenderContract {
    private final SandboxLedger ledger = new InMemorySandboxLedger();
    private final IdSource ids = new SequentialIds();
    private final OutboundMessage message = GivenOutbound.of(served(), ids.next(), ids, FixedClock.START);
    private final Conversation conversation = GivenOutbound.conversation(served(), message.ticket(), FixedClock.START);

    @Override
    public MessageSender sender() {
        return new SandboxSender(ledger, SandboxBehaviour.wellBehaved());
    }

    @Override
    public Connection served() {
        return Connections.of(Provider.SANDBOX);
    }

    @Override
    public Connection unserved() {
        return Connections.of(Provider.MAIL);
    }

    @Override
    public IdSource ids() {
        return ids;
    }

    @Override
    public int received(OutboundMessage sent) {
        try {
            return (int) ledger.tokens().stream().filter(sent.id()::equals).count();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void what_is_sent_is_a_mail_in_the_conversation() throws Exception {
        SendOutcome outcome = sender().send(served(), conversation, message);

        String id = "kb." + message.id() + "@in.shop.test";
        assertThat(outcome).isEqualTo(new SendOutcome.Accepted(Optional.of(id)));
        assertThat(mail())
                .contains(
                        "Message-ID: <" + id + ">\r\n",
                        "In-Reply-To: <1@relay.example.test>\r\n",
                        "References: <1@relay.example.test>\r\n",
                        "From: i.c1.5ec7e7@in.shop.test\r\n",
                        "To: Buyer-1@relay.example.test\r\n",
                        "Subject: =?",
                        "\r\n\r\nBonjour,\r\nil part demain");
    }

    @Test
    void sending_again_changes_nothing_in_the_ledger() throws Exception {
        sender().send(served(), conversation, message);
        String first = mail();
        sender().send(served(), conversation, message);

        assertThat(mail()).isEqualTo(first);
        assertThat(ledger.tokens()).hasSize(1);
    }

    @Test
    void nothing_in_a_reply_can_add_a_header() throws Exception {
        OutboundMessage forged = OutboundMessage.pending(
                message.id(),
                message.tenant(),
                message.connection(),
                message.ticket(),
                message.message(),
                "Re: hi\r\nBcc: victim@shop.test",
                "x\r\n.\r\nBcc: y",
                FixedClock.START);
        Conversation odd = new Conversation(
                served().tenant(),
                served().id(),
                message.ticket(),
                conversation.replyTo(),
                Optional.of("a@b>\r\nBcc: <victim@shop.test"),
                Optional.empty(),
                FixedClock.START);

        sender().send(served(), odd, forged);

        String header = mail().substring(0, mail().indexOf("\r\n\r\n"));
        assertThat(header.lines()).noneMatch(line -> line.startsWith("Bcc"));
    }

    @Test
    void a_conversation_without_an_address_is_refused() {
        Conversation nowhere = new Conversation(
                served().tenant(),
                served().id(),
                message.ticket(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                FixedClock.START);

        assertThat(sender().send(served(), nowhere, message)).isInstanceOf(SendOutcome.Rejected.class);
    }

    @Test
    void silence_looks_the_same_and_looking_it_up_tells_which_it_was() {
        assertThat(send(SandboxBehaviour.silentBeforeDelivery())).isInstanceOf(SendOutcome.Ambiguous.class);
        assertThat(reconcile()).isInstanceOf(SendOutcome.NotSent.class);

        assertThat(send(SandboxBehaviour.silentAfterDelivery())).isInstanceOf(SendOutcome.Ambiguous.class);
        assertThat(reconcile()).isInstanceOf(SendOutcome.Accepted.class);
    }

    @Test
    void it_can_refuse_be_out_of_reach_and_take_its_time() {
        assertThat(send(SandboxBehaviour.rejecting("blocked"))).isEqualTo(new SendOutcome.Rejected("blocked"));

        MessageSender unreachable = new SandboxSender(ledger, SandboxBehaviour.unreachable(1));
        assertThat(unreachable.send(served(), conversation, message)).isInstanceOf(SendOutcome.NotSent.class);
        assertThat(received(message)).isZero();

        List<String> pauses = new ArrayList<>();
        assertThat(send(SandboxBehaviour.slow(() -> pauses.add("paused")))).isInstanceOf(SendOutcome.Accepted.class);
        assertThat(pauses).containsExactly("paused");
        assertThat(unreachable.send(served(), conversation, message)).isInstanceOf(SendOutcome.Accepted.class);
    }

    @Test
    void a_ledger_that_cannot_be_written_is_an_outcome() {
        SandboxLedger broken = new BrokenLedger();

        assertThat(new SandboxSender(broken, SandboxBehaviour.wellBehaved()).send(served(), conversation, message))
                .isInstanceOf(SendOutcome.NotSent.class);
        assertThat(new SandboxSender(broken, SandboxBehaviour.wellBehaved()).reconcile(served(), conversation, message))
                .isInstanceOf(SendOutcome.Ambiguous.class);
    }

    private SendOutcome send(SandboxBehaviour behaviour) {
        return new SandboxSender(ledger, behaviour).send(served(), conversation, message);
    }

    private SendOutcome reconcile() {
        return sender().reconcile(served(), conversation, message);
    }

    private String mail() throws IOException {
        return new String(ledger.find(message.id()).orElseThrow(), StandardCharsets.US_ASCII);
    }

    /** A full disk. */
    private static final class BrokenLedger implements SandboxLedger {
        @Override
        public boolean record(io.keybuzz.domain.marketplace.OutboundId token, byte[] mail) throws IOException {
            throw new IOException("no space left");
        }

        @Override
        public Optional<byte[]> find(io.keybuzz.domain.marketplace.OutboundId token) throws IOException {
            throw new IOException("no space left");
        }

        @Override
        public List<io.keybuzz.domain.marketplace.OutboundId> tokens() throws IOException {
            throw new IOException("no space left");
        }
    }
}
