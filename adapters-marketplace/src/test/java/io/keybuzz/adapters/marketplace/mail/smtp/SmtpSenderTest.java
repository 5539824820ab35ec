package io.keybuzz.adapters.marketplace.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.adapters.marketplace.Connections;
import io.keybuzz.domain.marketplace.ChannelAccount;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.Conversation;
import io.keybuzz.domain.marketplace.OutboundMessage;
import io.keybuzz.domain.marketplace.Provider;
import io.keybuzz.domain.marketplace.SendOutcome;
import io.keybuzz.domain.marketplace.port.MessageSender;
import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.shared.IdSource;
import io.keybuzz.testkit.FixedClock;
import io.keybuzz.testkit.SequentialIds;
import io.keybuzz.testkit.contract.marketplace.MessageSenderContract;
import io.keybuzz.testkit.fake.mail.FakeMailRelay;
import io.keybuzz.testkit.fake.mail.FakeMailRelay.HangUp;
import io.keybuzz.testkit.given.GivenOutbound;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmtpSenderTest implements MessageSenderContract {
    private static final String ALIAS = "ab12cd34ef56gh7+11111111-2222-3333-4444-555555555555@marketplace.amazon.fr";

    private final FakeMailRelay relay = FakeMailRelay.start();
    private final IdSource ids = new SequentialIds();

    @AfterEach
    void close() {
        relay.close();
    }

    @Override
    public MessageSender sender() {
        return sender(Optional.empty());
    }

    private MessageSender sender(Optional<SmtpRelaySettings.Login> login) {
        return new SmtpSender(new SmtpRelaySettings("127.0.0.1", relay.port(), false, login, Duration.ofMillis(700)));
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
        return (int) relay.letters().stream()
                .filter(letter -> letter.contains(message.id().toString()))
                .count();
    }

    private static Connection amazon(String sender) {
        return Connections.of(Provider.AMAZON)
                .account(
                        new ChannelAccount(
                                Optional.empty(), Optional.empty(), Optional.empty(), Map.of("sender", sender)),
                        FixedClock.START);
    }

    private OutboundMessage aMessage(Connection connection) {
        return GivenOutbound.of(connection, ids.next(), ids, FixedClock.START).sending(FixedClock.START);
    }

    private static Conversation conversation(Connection connection, OutboundMessage message) {
        return new Conversation(
                connection.tenant(),
                connection.id(),
                message.ticket(),
                Optional.of(new EmailAddress(ALIAS)),
                Optional.of("buyers-1@eu-west-1.amazonses.com"),
                Optional.empty(),
                FixedClock.START);
    }

    private SendOutcome send(Connection connection) {
        OutboundMessage message = aMessage(connection);
        return sender().send(connection, conversation(connection, message), message);
    }

    @Test
    void an_answer_goes_from_the_approved_sender_to_the_full_alias_with_the_thread_in_its_headers() {
        Connection connection = amazon("sav@boutique.test");
        OutboundMessage message = aMessage(connection);

        SendOutcome outcome = sender().send(connection, conversation(connection, message), message);

        String ours = "kb." + message.id() + "@in.shop.test";
        assertThat(outcome).isEqualTo(new SendOutcome.Accepted(Optional.of(ours)));
        assertThat(relay.said())
                .anyMatch(line -> line.startsWith("MAIL FROM:<sav@boutique.test>"))
                .anyMatch(line -> line.startsWith("RCPT TO:<" + ALIAS + ">"));
        assertThat(relay.letters())
                .singleElement()
                .satisfies(letter -> assertThat(letter)
                        .contains(
                                "From: sav@boutique.test\r\n",
                                "To:\r\n " + ALIAS,
                                "Reply-To: i.c1.5ec7e7@in.shop.test\r\n",
                                "Message-ID: <" + ours + ">\r\n",
                                "In-Reply-To: <buyers-1@eu-west-1.amazonses.com>\r\n",
                                "References: <buyers-1@eu-west-1.amazonses.com>\r\n",
                                "Content-Type: text/plain; charset=UTF-8\r\n")
                        .doesNotContain("text/html"));
    }

    @Test
    void bounces_come_to_the_connection_where_the_senders_domain_is_ours() {
        send(amazon("boutique@in.shop.test"));

        assertThat(relay.said()).anyMatch(line -> line.startsWith("MAIL FROM:<i.c1.5ec7e7@in.shop.test>"));
        assertThat(relay.letters().get(0)).contains("From: boutique@in.shop.test\r\n");
    }

    @Test
    void without_an_approved_sender_amazon_is_not_tried() {
        assertThat(send(Connections.of(Provider.AMAZON)))
                .isInstanceOfSatisfying(
                        SendOutcome.Rejected.class,
                        rejected -> assertThat(rejected.reason()).contains("approved sender"));
        assertThat(relay.said()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"550 no such buyer", "553 sender not approved"})
    void a_refused_recipient_is_refused_for_good_without_the_servers_words(String answer) {
        relay.answeringRecipients(answer);

        assertThat(send(served()))
                .isInstanceOfSatisfying(
                        SendOutcome.Rejected.class,
                        rejected -> assertThat(rejected.reason())
                                .contains(answer.substring(0, 3))
                                .doesNotContain("buyer", "sender not"));
        assertThat(relay.taken()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"421 closing", "451 greylisted", "452 full"})
    void a_server_that_asks_to_wait_certainly_has_nothing(String answer) {
        relay.answeringRecipients(answer);
        assertThat(send(served())).isInstanceOf(SendOutcome.NotSent.class);
        relay.answeringRecipients("250 ok").answeringMessages(answer);
        assertThat(send(served())).isInstanceOf(SendOutcome.NotSent.class);
        assertThat(relay.taken()).isEmpty();
    }

    @Test
    void a_message_refused_after_its_last_byte_is_refused_for_good() {
        relay.answeringMessages("554 looks like spam");

        assertThat(send(served())).isInstanceOf(SendOutcome.Rejected.class);
    }

    @Test
    void a_server_that_wants_another_login_loses_no_answer() {
        relay.answeringSenders("530 log in first");

        assertThat(send(served())).isInstanceOf(SendOutcome.NotSent.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = HangUp.class,
            names = {"BEFORE_GREETING", "AT_RECIPIENT"})
    void a_line_that_breaks_before_the_message_means_not_sent(HangUp when) {
        relay.hangingUp(when);

        assertThat(send(served())).isInstanceOf(SendOutcome.NotSent.class);
        assertThat(relay.taken()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = HangUp.class,
            names = {"IN_DATA", "AFTER_DATA", "AFTER_KEEPING"})
    void fault_21_a_line_that_breaks_while_the_message_is_taken_is_doubt_and_stays_it(HangUp when) {
        relay.hangingUp(when);
        OutboundMessage message = aMessage(served());
        Conversation conversation = conversation(served(), message);

        assertThat(sender().send(served(), conversation, message)).isInstanceOf(SendOutcome.Ambiguous.class);
        assertThat(sender().reconcile(served(), conversation, message)).isInstanceOf(SendOutcome.Ambiguous.class);
        assertThat(relay.taken()).hasSize(when == HangUp.AFTER_KEEPING ? 1 : 0);
    }

    @Test
    void nobody_there_means_not_sent() {
        relay.close();

        assertThat(send(served())).isInstanceOf(SendOutcome.NotSent.class);
    }

    @Test
    void a_login_is_used_and_never_printed() {
        SmtpRelaySettings.Login login = new SmtpRelaySettings.Login("user", "pass word");
        OutboundMessage message = aMessage(served());

        sender(Optional.of(login)).send(served(), conversation(served(), message), message);

        assertThat(relay.said()).anyMatch(line -> line.startsWith("AUTH"));
        assertThat(login.toString()).doesNotContain("user", "pass");
    }
}
