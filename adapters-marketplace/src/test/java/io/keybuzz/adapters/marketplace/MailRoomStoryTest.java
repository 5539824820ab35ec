package io.keybuzz.adapters.marketplace;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.adapters.inmemory.InMemoryStores;
import io.keybuzz.application.KeyBuzzApplication;
import io.keybuzz.application.KeyBuzzPorts;
import io.keybuzz.application.marketplace.NewConnection;
import io.keybuzz.application.marketplace.PollReport;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.shared.Caller;
import io.keybuzz.application.ticketing.ListMessages;
import io.keybuzz.application.ticketing.ListTickets;
import io.keybuzz.application.ticketing.ReplyToTicket;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.OutboundId;
import io.keybuzz.domain.marketplace.Provider;
import io.keybuzz.domain.marketplace.RawContent;
import io.keybuzz.domain.marketplace.RawStatus;
import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.Role;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.UserId;
import io.keybuzz.domain.ticketing.DeliveryStatus;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.view.MessageView;
import io.keybuzz.domain.ticketing.view.TicketView;
import io.keybuzz.testkit.FixedClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Mail in, tickets, answers out, and what comes back: the whole application in memory with the real channels. */
class MailRoomStoryTest {
    private static final String MARIE = "\"Marie D. - Amazon Marketplace\" <ab12cd34ef56gh7@marketplace.amazon.fr>";
    private static final Instant NOW = FixedClock.START;

    private final MarketplaceAdapters adapters = MarketplaceAdapters.inMemory();
    private final KeyBuzzApplication keybuzz = assemble();
    private final TenantId tenant = new TenantId(UUID.fromString("00000000-0000-7000-8000-0000000000a1"));

    @Test
    void polling_the_sandbox_opens_three_tickets_and_polling_again_none() {
        Connection connection = connect(Provider.SANDBOX);

        PollReport first = keybuzz.marketplaces().poll(connection, NOW);
        PollReport second = keybuzz.marketplaces().poll(connection, NOW.plus(Duration.ofMinutes(5)));

        assertThat(first).isEqualTo(new PollReport(true, 3, 3, 0, Optional.empty()));
        assertThat(second).isEqualTo(new PollReport(true, 3, 0, 0, Optional.empty()));
        assertThat(tickets())
                .extracting(TicketView::customerName)
                .containsExactlyInAnyOrder("Marie D.", "James K.", "Jonas W.");
    }

    @Test
    void an_answer_to_our_answer_finds_its_ticket_from_anywhere_and_after_any_time() throws Exception {
        Connection connection = connect(Provider.SANDBOX);
        receive(
                connection,
                TestMail.from(MARIE).header("Message-ID", "<1@relay.test>").raw(),
                NOW);
        TicketView ticket = tickets().get(0);

        reply(ticket, "Bonjour Marie");
        OutboundId sent = adapters.sandboxLedger().tokens().get(0);
        String mail = new String(adapters.sandboxLedger().find(sent).orElseThrow(), StandardCharsets.US_ASCII);
        assertThat(mail).contains("In-Reply-To: <1@relay.test>", "To: ab12cd34ef56gh7@marketplace.amazon.fr");

        String ourId = "kb." + sent + "@in.shop.test";
        receive(
                connection,
                TestMail.from("marie@privat.test")
                        .header("In-Reply-To", "<" + ourId + ">")
                        .raw(),
                NOW.plus(Duration.ofDays(90)));
        receive(
                connection,
                TestMail.from("mailer-daemon@mx.test")
                        .header("References", "<" + ourId + ">")
                        .raw(),
                NOW.plus(Duration.ofDays(91)));

        assertThat(tickets())
                .singleElement()
                .satisfies(same -> assertThat(same.id()).isEqualTo(ticket.id()));
        assertThat(messages(ticket)).hasSize(4);
    }

    @Test
    void a_stranger_who_quotes_a_customers_mail_gets_a_ticket_of_his_own() {
        Connection connection = connect(Provider.SANDBOX);
        receive(
                connection,
                TestMail.from("anna@kunde.test")
                        .header("Message-ID", "<1@kunde.test>")
                        .raw(),
                NOW);
        receive(
                connection,
                TestMail.from("eve@evil.test")
                        .header("In-Reply-To", "<1@kunde.test>")
                        .raw(),
                NOW);

        assertThat(tickets()).hasSize(2);
    }

    @Test
    void one_message_id_on_two_texts_is_two_messages_and_a_spoofed_one_none() {
        Connection connection = connect(Provider.SANDBOX);
        TestMail first =
                TestMail.from(MARIE).header("Message-ID", "<1@relay.test>").text("one");

        assertThat(receive(connection, first.raw(), NOW)).isEqualTo(RawStatus.INGESTED);
        assertThat(receive(connection, first.header("Received", "again").raw(), NOW))
                .isEqualTo(RawStatus.DUPLICATE);
        assertThat(receive(connection, first.text("two").raw(), NOW.plusSeconds(1)))
                .isEqualTo(RawStatus.INGESTED);
        assertThat(receive(
                        connection,
                        TestMail.from("x@marketplace.amazon.fr.evil.com").raw(),
                        NOW))
                .isEqualTo(RawStatus.QUARANTINED);
        assertThat(messages(tickets().get(0))).extracting(MessageView::body).containsExactly("one", "two");
    }

    @Test
    void amazons_notice_on_an_order_comes_to_the_buyers_ticket() {
        Connection connection = connect(Provider.SANDBOX);
        receive(
                connection,
                TestMail.from(MARIE)
                        .text("# 171-0000001-0000001:\n--- Message: ---\nhi\n--- Fin du message ---\n")
                        .raw(),
                NOW);
        receive(
                connection,
                TestMail.from("donotreply@amazon.fr")
                        .header("X-Space-Notification-Type", "REFUND_ISSUED")
                        .text("Remboursement de 12,00 EUR, commande 171-0000001-0000001")
                        .raw(),
                NOW);

        assertThat(tickets())
                .singleElement()
                .satisfies(ticket -> assertThat(messages(ticket)).hasSize(2));
    }

    @Test
    void a_reply_on_a_mail_connection_without_sender_fails_and_says_why() {
        Connection connection = connect(Provider.MAIL);
        receive(connection, TestMail.from("anna@kunde.test").raw(), NOW);
        TicketView ticket = tickets().get(0);

        reply(ticket, "Hallo Anna");

        assertThat(messages(ticket).get(1)).satisfies(message -> {
            assertThat(message.deliveryStatus()).isEqualTo(DeliveryStatus.FAILED);
            assertThat(message.deliveryError()).startsWith("There is no sender configured");
        });
    }

    private KeyBuzzApplication assemble() {
        KeyBuzzPorts.Runtime runtime = KeyBuzzPorts.Runtime.of(() -> NOW, new Random(7));
        return KeyBuzzApplication.assemble(new KeyBuzzPorts(
                runtime, InMemoryStores.of(runtime), KeyBuzzPorts.Security.none(), adapters.channels()));
    }

    private Connection connect(Provider provider) {
        return keybuzz.marketplaces()
                .connect(
                        new NewConnection(
                                tenant, Channel.AMAZON, provider, "Shop", new EmailAddress("i.1@in.shop.test")),
                        NOW);
    }

    private RawStatus receive(Connection connection, RawContent mail, Instant at) {
        return keybuzz.marketplaces().ingest(connection, mail, "test", at).status();
    }

    private void reply(TicketView ticket, String body) {
        keybuzz.ticketing().reply(call(), ReplyToTicket.of(new TicketId(ticket.id()), body));
        keybuzz.relay().drain();
    }

    private List<TicketView> tickets() {
        return keybuzz.ticketing().list(call(), ListTickets.newest()).items();
    }

    private List<MessageView> messages(TicketView ticket) {
        return keybuzz.ticketing()
                .messages(call(), new ListMessages(new TicketId(ticket.id()), PageRequest.first()))
                .items();
    }

    private CallContext call() {
        UserId user = new UserId(UUID.fromString("00000000-0000-7000-8000-0000000000b1"));
        return new CallContext(Caller.of(tenant, user, Role.AGENT, "Ana"), NOW, "r1");
    }
}
