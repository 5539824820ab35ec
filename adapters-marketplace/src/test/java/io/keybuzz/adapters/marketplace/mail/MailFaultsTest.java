package io.keybuzz.adapters.marketplace.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keybuzz.adapters.inmemory.InMemoryStores;
import io.keybuzz.adapters.marketplace.MarketplaceAdapters;
import io.keybuzz.adapters.marketplace.TestMail;
import io.keybuzz.adapters.marketplace.mail.smtp.SmtpRelaySettings;
import io.keybuzz.application.KeyBuzzApplication;
import io.keybuzz.application.KeyBuzzPorts;
import io.keybuzz.application.marketplace.NewConnection;
import io.keybuzz.application.marketplace.Receipt;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.shared.Caller;
import io.keybuzz.application.ticketing.ListMessages;
import io.keybuzz.application.ticketing.ListTickets;
import io.keybuzz.application.ticketing.ReplyToTicket;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.MarketplaceProblem;
import io.keybuzz.domain.marketplace.Provider;
import io.keybuzz.domain.marketplace.RawContent;
import io.keybuzz.domain.marketplace.RawStatus;
import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.Refusal;
import io.keybuzz.domain.shared.Role;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.UserId;
import io.keybuzz.domain.ticketing.DeliveryStatus;
import io.keybuzz.domain.ticketing.SenderType;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketStatus;
import io.keybuzz.domain.ticketing.view.MessageView;
import io.keybuzz.domain.ticketing.view.TicketView;
import io.keybuzz.testkit.Concurrently;
import io.keybuzz.testkit.FixedClock;
import io.keybuzz.testkit.fake.mail.FakeMailRelay;
import io.keybuzz.testkit.fake.mail.FakeMailRelay.HangUp;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What goes wrong with mail, by the numbers of reference/marketplaces.md §13: the whole application in memory, answers by SMTP. */
class MailFaultsTest {
    private static final String MARIE = "\"Marie D. - Amazon Marketplace\" <ab12cd34ef56gh7@marketplace.amazon.fr>";
    private static final String ORDER = "171-0000001-0000001";
    private static final String ANSWER = "Bonjour Marie, votre colis part demain matin.";
    private static final Pattern OURS = Pattern.compile("Message-ID: <(kb\\.[^>]+)>");

    private final FixedClock clock = new FixedClock();
    private final FakeMailRelay relay = FakeMailRelay.start();
    private final KeyBuzzApplication keybuzz = assemble();
    private final TenantId tenant = new TenantId(UUID.fromString("00000000-0000-7000-8000-0000000000a1"));
    private final Connection connection = keybuzz.marketplaces()
            .connect(
                    new NewConnection(
                            tenant,
                            Channel.AMAZON,
                            Provider.MAIL,
                            "Amazon FR",
                            new EmailAddress("i.c1.5ec7e7@in.shop.test")),
                    clock.instant());

    @AfterEach
    void close() {
        relay.close();
    }

    private KeyBuzzApplication assemble() {
        MarketplaceAdapters adapters = MarketplaceAdapters.inMemory()
                .mailing(new SmtpRelaySettings(
                        "127.0.0.1", relay.port(), false, Optional.empty(), Duration.ofMillis(700)));
        KeyBuzzPorts.Runtime runtime = KeyBuzzPorts.Runtime.of(clock, new Random(7));
        return KeyBuzzApplication.assemble(new KeyBuzzPorts(
                runtime, InMemoryStores.of(runtime), KeyBuzzPorts.Security.none(), adapters.channels()));
    }

    private CallContext call() {
        UserId user = new UserId(UUID.fromString("00000000-0000-7000-8000-0000000000b1"));
        return new CallContext(Caller.of(tenant, user, Role.AGENT, "Ana"), clock.instant(), "r1");
    }

    private Receipt take(RawContent mail) {
        clock.advance(Duration.ofSeconds(1));
        return keybuzz.marketplaces().ingest(connection, mail, "test", clock.instant());
    }

    private RawStatus receive(TestMail mail) {
        return take(mail.raw()).status();
    }

    private List<TicketView> tickets() {
        return keybuzz.ticketing().list(call(), ListTickets.newest()).items();
    }

    private TicketView ticket() {
        return tickets().get(tickets().size() - 1);
    }

    private List<MessageView> messages() {
        return keybuzz.ticketing()
                .messages(call(), new ListMessages(new TicketId(ticket().id()), PageRequest.first()))
                .items();
    }

    private static TestMail buyers(String id, String text) {
        return TestMail.from(MARIE)
                .header("Message-ID", "<" + id + "@relay.test>")
                .text("# " + ORDER + ":\n------------- Message:  -------------\n" + text
                        + "\n------------- Fin du message -------------\n");
    }

    private static TestMail amazons(String type) {
        return TestMail.from("donotreply@amazon.fr").header("X-Space-Notification-Type", type);
    }

    /** A buyer has written and has been answered. @return the answer's Message-ID */
    private String answered() {
        receive(buyers("m1", "Où est mon colis ?"));
        clock.advance(Duration.ofMinutes(5));
        keybuzz.ticketing().reply(call(), ReplyToTicket.of(new TicketId(ticket().id()), ANSWER));
        keybuzz.relay().drain();
        clock.advance(Duration.ofMinutes(1));
        Matcher ours =
                OURS.matcher(relay.letters().isEmpty() ? "" : relay.letters().get(0));
        return ours.find() ? ours.group(1) : "";
    }

    private void assertFailed(String reason) {
        assertThat(messages().get(1).deliveryStatus()).isEqualTo(DeliveryStatus.FAILED);
        assertThat(messages().get(1).deliveryError()).contains(reason);
        assertThat(ticket().status()).isEqualTo(TicketStatus.OPEN);
        assertThat(tickets()).hasSize(1);
    }

    @Test
    void fault_15_one_message_delivered_again_twice_at_once_and_to_two_addresses_is_one() {
        String footer = "\nhttps://sellercentral.amazon.fr/messaging/no-response-needed?t=T1&m=M1&mp=A&c=S&h=x\n";
        String body = "------------- Message:  -------------\nBonjour\n------------- Fin du message -------------";
        RawContent mail = TestMail.from(MARIE)
                .header("Message-ID", "<1@relay.test>")
                .text(body + footer)
                .raw();
        RawContent copy = TestMail.from(MARIE)
                .header("Message-ID", "<2@relay.test>")
                .header("Received", "by another way")
                .text(body + footer)
                .raw();

        Concurrently.run(4, () -> keybuzz.marketplaces().ingest(connection, mail, "test", clock.instant()));
        assertThat(take(mail).status()).isEqualTo(RawStatus.DUPLICATE);
        assertThat(take(copy).status()).isEqualTo(RawStatus.DUPLICATE);

        assertThat(tickets())
                .singleElement()
                .satisfies(one -> assertThat(one.messageCount()).isEqualTo(1));
    }

    @Test
    void fault_18_poison_is_set_aside_or_cut_and_what_comes_after_it_is_taken_in() {
        StringBuilder parts =
                new StringBuilder("From: " + MARIE + "\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n");
        for (int i = 0; i < 10_000; i++) {
            parts.append("--b\r\nContent-Type: text/plain\r\n\r\npart ")
                    .append(i)
                    .append("\r\n");
        }
        StringBuilder deep = new StringBuilder("From: " + MARIE + "\r\n");
        for (int i = 0; i < 200; i++) {
            deep.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\r\n\r\n--b")
                    .append(i)
                    .append("\r\n");
        }
        for (String poison :
                List.of(parts.toString(), deep.toString(), "From: " + MARIE + "\r\n\r\nnull \0 byte", "\0\0\0", "")) {
            RawStatus status =
                    take(RawContent.of(poison.getBytes(StandardCharsets.UTF_8))).status();

            assertThat(status).isIn(RawStatus.INGESTED, RawStatus.QUARANTINED);
        }
        assertThatThrownBy(() -> RawContent.of(new byte[40 << 20])).isInstanceOf(Refusal.class);
        int before = tickets().size();

        assertThat(receive(TestMail.from("anna@kunde.test").text("Guten Tag"))).isEqualTo(RawStatus.INGESTED);
        assertThat(tickets()).hasSize(before + 1);
    }

    @Test
    void fault_20_a_question_without_an_order_is_taken_in_and_its_order_is_linked_when_it_comes() {
        assertThat(receive(TestMail.from(MARIE)
                        .header("Message-ID", "<1@relay.test>")
                        .text("Avez-vous du bleu ?")))
                .isEqualTo(RawStatus.INGESTED);
        assertThat(receive(buyers("2", "J'ai commandé."))).isEqualTo(RawStatus.INGESTED);
        assertThat(tickets()).hasSize(1);

        assertThat(receive(amazons("REFUND_ISSUED").text("Remboursement, commande " + ORDER)))
                .isEqualTo(RawStatus.INGESTED);
        assertThat(tickets()).hasSize(1);
        assertThat(messages()).hasSize(3);
    }

    @Test
    void fault_20_a_thread_about_two_orders_stays_one_conversation() {
        receive(buyers("1", "Et la commande 171-0000002-0000002 ?"));
        receive(TestMail.from(MARIE)
                .header("Message-ID", "<2@relay.test>")
                .header("In-Reply-To", "<1@relay.test>")
                .text("Je parle de 171-0000002-0000002"));

        assertThat(tickets()).hasSize(1);
        assertThat(messages()).hasSize(2);
    }

    @Test
    void fault_21_an_answer_in_doubt_is_not_sent_again_and_the_confirmation_settles_it() {
        relay.hangingUp(HangUp.AFTER_KEEPING);
        answered();
        keybuzz.relay().drain();
        assertThat(messages().get(1).deliveryStatus()).isEqualTo(DeliveryStatus.UNKNOWN);
        assertThat(relay.taken()).hasSize(1);

        receive(amazons("BBC_MESSAGE_CONFIRMATION_TO_MERCHANT")
                .header("Message-ID", "<copy1@amazon.test>")
                .text("Voici une copie de votre e-mail :\n" + ANSWER));

        assertThat(messages()).hasSize(2);
        assertThat(messages().get(1).deliveryStatus()).isEqualTo(DeliveryStatus.SENT);
        assertThat(relay.taken()).hasSize(1);
    }

    @Test
    void fault_22_the_confirmation_of_our_own_answer_adds_nothing_and_reopens_nothing() {
        String ours = answered();

        receive(amazons("BBC_MESSAGE_CONFIRMATION_TO_MERCHANT")
                .header("Message-ID", "<copy1@amazon.test>")
                .header("In-Reply-To", "<" + ours + ">")
                .text("Voici une copie."));
        receive(amazons("BBC_MESSAGE_CONFIRMATION_TO_MERCHANT")
                .header("Message-ID", "<copy2@amazon.test>")
                .text("Voici une copie de votre e-mail :\n" + ANSWER));

        assertThat(messages()).hasSize(2);
        assertThat(tickets())
                .singleElement()
                .satisfies(one -> assertThat(one.status()).isEqualTo(TicketStatus.WAITING_CUSTOMER));
    }

    @Test
    void fault_22_an_answer_given_in_seller_central_is_the_agents_where_its_thread_is_known() {
        receive(buyers("m1", "Où est mon colis ?"));

        RawStatus known = receive(amazons("BBC_MESSAGE_CONFIRMATION_TO_MERCHANT")
                .header("Message-ID", "<copy1@amazon.test>")
                .text("Commande " + ORDER + "\nBonjour, il est parti hier."));
        RawStatus unknown = receive(amazons("BBC_MESSAGE_CONFIRMATION_TO_MERCHANT")
                .header("Message-ID", "<copy2@amazon.test>")
                .text("Une réponse à quelqu'un d'autre."));

        assertThat(known).isEqualTo(RawStatus.INGESTED);
        assertThat(unknown).isEqualTo(RawStatus.QUARANTINED);
        assertThat(tickets()).hasSize(1);
        assertThat(messages()).hasSize(2);
        assertThat(messages().get(1).senderType()).isEqualTo(SenderType.AGENT);
    }

    @Test
    void fault_23_a_bounce_fails_the_answer_it_names_and_brings_the_ticket_back_once() {
        String ours = answered();
        assertThat(ticket().status()).isEqualTo(TicketStatus.WAITING_CUSTOMER);
        TestMail bounce = TestMail.from("mailer-daemon@mx.test")
                .header("Message-ID", "<b1@mx.test>")
                .header("References", "<" + ours + ">")
                .text("Sender not approved");

        receive(bounce);
        assertFailed("could not deliver");
        receive(bounce.header("Received", "again"));

        assertFailed("could not deliver");
        assertThat(messages()).hasSize(3);
        assertThat(ticket().dueAt()).isNotNull();
    }

    @Test
    void fault_23_amazons_notice_that_quotes_our_header_fails_the_answer() {
        String ours = answered();

        receive(TestMail.from("donotreply@amazon.fr")
                .header("Message-ID", "<n1@amazon.test>")
                .text("We were unable to deliver the message you sent.\n\nMessage-ID: <" + ours + ">\n"));

        assertFailed("could not deliver");
    }

    @Test
    void fault_23_a_buyer_who_wants_no_more_fails_the_answer_and_says_why() {
        String ours = answered();

        receive(TestMail.from("donotreply@amazon.fr")
                .header("Message-ID", "<n1@amazon.test>")
                .header("In-Reply-To", "<" + ours + ">")
                .text("The buyer has chosen to opt out of unsolicited messages."));

        assertFailed("chosen not to receive");
    }

    @Test
    void fault_23_an_answer_refused_at_once_brings_the_ticket_back_too() {
        relay.answeringRecipients("550 no");

        answered();

        assertThat(messages().get(1).deliveryStatus()).isEqualTo(DeliveryStatus.FAILED);
        assertThat(ticket().status()).isEqualTo(TicketStatus.OPEN);
    }

    @Test
    void fault_23_a_bounce_of_an_answer_in_doubt_settles_it() {
        relay.hangingUp(HangUp.AFTER_KEEPING);
        String ours = answered();

        receive(TestMail.from("mailer-daemon@mx.test")
                .header("References", "<" + ours + ">")
                .text("no"));

        assertFailed("could not deliver");
    }

    @Test
    void fault_25_spoofed_mail_and_mail_to_nobody_becomes_no_ticket() {
        assertThat(receive(TestMail.from(MARIE)
                        .header("Authentication-Results", "mx.shop.test; dmarc=fail header.from=amazon.fr")
                        .text("forged")))
                .isEqualTo(RawStatus.QUARANTINED);
        assertThat(receive(TestMail.from("x@marketplace.amazon.fr.evil.com"))).isEqualTo(RawStatus.QUARANTINED);
        assertThatThrownBy(() -> keybuzz.marketplaces()
                        .receive(
                                new EmailAddress("i.c1.other@in.shop.test"),
                                buyers("1", "Bonjour").raw(),
                                "smtp",
                                clock.instant()))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(MarketplaceProblem.ADDRESS_UNKNOWN));
        assertThat(tickets()).isEmpty();
    }
}
