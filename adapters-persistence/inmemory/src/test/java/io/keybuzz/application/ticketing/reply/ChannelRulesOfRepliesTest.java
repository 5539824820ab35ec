package io.keybuzz.application.ticketing.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keybuzz.application.TestKeyBuzz;
import io.keybuzz.application.marketplace.NewConnection;
import io.keybuzz.application.shared.ExpectedVersion;
import io.keybuzz.application.ticketing.OpenTicket;
import io.keybuzz.application.ticketing.ReplyToTicket;
import io.keybuzz.application.ticketing.settings.ChangeDeskSettings;
import io.keybuzz.application.ticketing.sla.WakeReport;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.MarketplaceProblem;
import io.keybuzz.domain.marketplace.Provider;
import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.shared.Edit;
import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.shared.Refusal;
import io.keybuzz.domain.shared.Role;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.DeliveryStatus;
import io.keybuzz.domain.ticketing.MessageSource;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketPriority;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.TicketStatus;
import io.keybuzz.domain.ticketing.Visibility;
import io.keybuzz.domain.ticketing.reply.DraftReply;
import io.keybuzz.domain.ticketing.reply.Finding;
import io.keybuzz.domain.ticketing.view.MessageView;
import io.keybuzz.domain.ticketing.view.TicketView;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChannelRulesOfRepliesTest {
    private static final String FORBIDDEN = "Bonjour, écrivez à sav@boutique.fr";

    private final TestKeyBuzz keybuzz = new TestKeyBuzz();
    private final TenantId tenant = keybuzz.tenant("acme");

    private TicketId ticketOf(Connection connection) {
        keybuzz.app.marketplaces().ingest(connection, TestKeyBuzz.text("1|case-1|Bonjour"), "test", keybuzz.now());
        return new TicketId(keybuzz.tickets(tenant).get(0).id());
    }

    private TicketId amazonTicket() {
        return ticketOf(keybuzz.connection(tenant));
    }

    private TicketId vintedTicket() {
        return ticketOf(keybuzz.app
                .marketplaces()
                .connect(
                        new NewConnection(
                                tenant,
                                Channel.VINTED,
                                Provider.SANDBOX,
                                "Vinted",
                                new EmailAddress("vinted@in.example.test")),
                        keybuzz.now()));
    }

    private MessageView reply(TicketId ticket, String body, Visibility visibility) {
        return keybuzz.app
                .ticketing()
                .reply(keybuzz.agent(tenant), new ReplyToTicket(ticket, body, visibility, MessageSource.API));
    }

    private static void refused(Throwable thrown, MarketplaceProblem problem) {
        assertThat(thrown)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(problem));
    }

    @Test
    void what_the_channel_forbids_is_refused_and_nothing_is_kept_or_queued() {
        TicketId ticket = amazonTicket();
        keybuzz.app.relay().drain();

        assertThatThrownBy(() -> reply(ticket, FORBIDDEN, Visibility.PUBLIC))
                .satisfies(thrown -> refused(thrown, MarketplaceProblem.CONTENT_BLOCKED));

        assertThat(keybuzz.messages(tenant, ticket)).hasSize(1);
        assertThat(keybuzz.<Long>inQueues(() -> keybuzz.stores.outbox().backlog()))
                .isZero();
    }

    @Test
    void a_note_may_say_it_and_so_may_an_answer_on_a_ticket_opened_by_hand() {
        TicketId ticket = amazonTicket();
        TicketId manual = new TicketId(keybuzz.app
                .ticketing()
                .open(keybuzz.agent(tenant), OpenTicket.of("Subject", "Body"))
                .id());

        assertThat(reply(ticket, FORBIDDEN, Visibility.INTERNAL).body()).isEqualTo(FORBIDDEN);
        assertThat(reply(manual, FORBIDDEN, Visibility.PUBLIC).body()).isEqualTo(FORBIDDEN);
    }

    @Test
    void a_warning_lets_it_leave() {
        assertThat(reply(amazonTicket(), "Merci de laisser un avis. Le colis part demain.", Visibility.PUBLIC)
                        .internal())
                .isFalse();
    }

    @Test
    void an_answer_on_a_channel_that_takes_none_is_recorded_and_leaves_nowhere() {
        TicketId ticket = vintedTicket();

        MessageView answer = reply(ticket, "Bonjour", Visibility.PUBLIC);
        keybuzz.app.relay().drain();

        assertThat(answer.deliveryStatus()).isEqualTo(DeliveryStatus.NONE);
        assertThat(keybuzz.channel.sent).isEmpty();
        assertThat(keybuzz.tickets(tenant).get(0).status()).isEqualTo(TicketStatus.WAITING_CUSTOMER);
    }

    @Test
    void a_ticket_opened_by_hand_can_be_one_of_a_channel_without_an_interface_and_of_no_other() {
        assertThat(opened(Channel.VINTED).channel()).isEqualTo(Channel.VINTED);
        assertThatThrownBy(() -> opened(Channel.AMAZON))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(TicketProblem.INVALID_TICKET));
    }

    private TicketView opened(Channel channel) {
        return keybuzz.app
                .ticketing()
                .open(
                        keybuzz.agent(tenant),
                        new OpenTicket(
                                "Subject",
                                Optional.empty(),
                                Optional.empty(),
                                "Body",
                                TicketPriority.NORMAL,
                                Optional.empty(),
                                Optional.empty(),
                                MessageSource.API,
                                channel));
    }

    @Test
    void a_farewell_that_may_not_leave_stays_and_does_not_hold_up_the_desk() {
        TicketId ticket = amazonTicket();
        keybuzz.app
                .ticketing()
                .desk()
                .settings()
                .change(
                        keybuzz.call(tenant, Role.OWNER),
                        new ChangeDeskSettings(
                                Optional.empty(),
                                Edit.keep(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(4),
                                Optional.of(1),
                                Edit.to("Nous fermons. Écrivez à sav@boutique.fr"),
                                Map.of(),
                                Optional.empty(),
                                Optional.empty(),
                                ExpectedVersion.any(),
                                Optional.empty()));
        reply(ticket, "Bonjour", Visibility.PUBLIC);
        long queued = keybuzz.<Long>inQueues(() -> keybuzz.stores.outbox().backlog());
        keybuzz.clock.advance(Duration.ofDays(3).plusHours(1));

        WakeReport report = keybuzz.app.ticketing().desk().alarmClock().ring(keybuzz.now());

        assertThat(report.failed()).isZero();
        assertThat(report.woken()).isEqualTo(1);
        assertThat(keybuzz.messages(tenant, ticket)).hasSize(3).last().satisfies(farewell -> {
            assertThat(farewell.deliveryStatus()).isEqualTo(DeliveryStatus.FAILED);
            assertThat(farewell.deliveryError()).contains("Addresses of mail");
        });
        assertThat(keybuzz.<Long>inQueues(() -> keybuzz.stores.outbox().backlog()))
                .isEqualTo(queued);
    }

    @Test
    void a_draft_can_be_looked_at_before() {
        TicketId ticket = amazonTicket();

        CheckReply.Checked checked = keybuzz.app
                .ticketing()
                .desk()
                .replies()
                .check(keybuzz.agent(tenant), new CheckReply(ticket, DraftReply.of(FORBIDDEN)));

        assertThat(checked.isBlocked()).isTrue();
        assertThat(checked.findings()).extracting(Finding::rule).containsExactly("email");
        assertThat(keybuzz.messages(tenant, ticket)).hasSize(1);
    }

    @Test
    void another_tenants_ticket_is_a_missing_one() {
        TicketId ticket = amazonTicket();
        TenantId other = keybuzz.tenant("other");

        assertThatThrownBy(() -> keybuzz.app
                        .ticketing()
                        .desk()
                        .replies()
                        .check(keybuzz.agent(other), new CheckReply(ticket, DraftReply.of(FORBIDDEN))))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(TicketProblem.TICKET_NOT_FOUND));
    }
}
