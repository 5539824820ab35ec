package io.keybuzz.application.ticketing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.keybuzz.application.TestKeyBuzz;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.domain.billing.TicketUsage;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.Refusal;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.DeliveryStatus;
import io.keybuzz.domain.ticketing.MessageSource;
import io.keybuzz.domain.ticketing.SenderType;
import io.keybuzz.domain.ticketing.TicketEventType;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.Visibility;
import io.keybuzz.domain.ticketing.view.EventView;
import io.keybuzz.domain.ticketing.view.MessageView;
import io.keybuzz.domain.ticketing.view.TicketView;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReplyToTicketTest {
    private final TestKeyBuzz keybuzz = new TestKeyBuzz();
    private final TenantId tenant = keybuzz.tenant("acme");
    private TicketId manual = new TicketId(keybuzz.ids.next());

    @BeforeEach
    void a_ticket_waits() {
        TicketView opened = keybuzz.app.ticketing().open(keybuzz.agent(tenant), OpenTicket.of("Subject", "Body"));
        manual = new TicketId(opened.id());
        keybuzz.clock.advance(Duration.ofMinutes(5));
    }

    private TicketId marketplaceTicket() {
        Connection connection = keybuzz.connection(tenant);
        keybuzz.app.marketplaces().ingest(connection, TestKeyBuzz.text("1|case-1|Bonjour"), "test", keybuzz.now());
        return new TicketId(keybuzz.tickets(tenant).get(0).id());
    }

    private MessageView reply(TicketId ticket, String body, Visibility visibility) {
        return keybuzz.app
                .ticketing()
                .reply(keybuzz.agent(tenant), new ReplyToTicket(ticket, body, visibility, MessageSource.KEYBUZZ_UI));
    }

    private TicketView shown(TicketId ticket) {
        return keybuzz.app.ticketing().get(keybuzz.agent(tenant), new GetTicket(ticket));
    }

    private long counted(TicketId ticket) {
        return keybuzz.in(tenant, () -> keybuzz.stores.usages().find(ticket.value()))
                .map(TicketUsage::humanMessagesCount)
                .orElse(0L);
    }

    private long queued() {
        return keybuzz.inQueues(() -> keybuzz.stores.outbox().backlog());
    }

    @Test
    void a_public_reply_is_shown_under_the_callers_name() {
        CallContext agent = keybuzz.agent(tenant);

        MessageView message = keybuzz.app.ticketing().reply(agent, ReplyToTicket.of(manual, "Bonjour"));

        assertThat(message.senderType()).isEqualTo(SenderType.AGENT);
        assertThat(message.senderId()).isEqualTo(agent.caller().user().toString());
        assertThat(message.senderName()).isEqualTo("Agathe Agent");
        assertThat(message.internal()).isFalse();
        assertThat(message.deliveryStatus()).isEqualTo(DeliveryStatus.NONE);
        assertThat(keybuzz.messages(tenant, manual)).hasSize(2).last().isEqualTo(message);
    }

    @Test
    void the_first_public_reply_is_the_first_response_and_later_ones_do_not_move_it() {
        reply(manual, "note", Visibility.INTERNAL);
        assertThat(shown(manual).firstResponseAt()).isNull();

        keybuzz.clock.advance(Duration.ofMinutes(1));
        reply(manual, "first", Visibility.PUBLIC);
        var first = keybuzz.now();
        keybuzz.clock.advance(Duration.ofMinutes(1));
        reply(manual, "second", Visibility.PUBLIC);

        assertThat(shown(manual).firstResponseAt()).isEqualTo(first);
        assertThat(shown(manual).updatedAt()).isEqualTo(keybuzz.now());
        assertThat(shown(manual).messageCount()).isEqualTo(4);
    }

    @Test
    void every_reply_and_every_note_is_metered_and_written_down() {
        reply(manual, "note", Visibility.INTERNAL);
        reply(manual, "reply", Visibility.PUBLIC);

        assertThat(counted(manual)).isEqualTo(2);
        List<EventView> events = keybuzz.app
                .ticketing()
                .events(keybuzz.agent(tenant), new ListTicketEvents(manual, PageRequest.first()))
                .items();
        assertThat(events)
                .extracting(EventView::type)
                .containsExactly(
                        TicketEventType.MESSAGE_RECEIVED,
                        TicketEventType.MESSAGE_SENT,
                        TicketEventType.MESSAGE_SENT,
                        TicketEventType.STATUS_CHANGED);
    }

    @Test
    void a_public_reply_on_a_marketplace_ticket_is_queued_for_its_channel() {
        TicketId ticket = marketplaceTicket();
        keybuzz.app.relay().drain();

        MessageView message = reply(ticket, "Il part demain.", Visibility.PUBLIC);

        assertThat(message.deliveryStatus()).isEqualTo(DeliveryStatus.QUEUED);
        assertThat(queued()).isEqualTo(1);
        assertThat(keybuzz.channel.sent).isEmpty();
    }

    @Test
    void an_internal_note_never_leaves() {
        TicketId ticket = marketplaceTicket();

        MessageView note = reply(ticket, "méfiance", Visibility.INTERNAL);
        keybuzz.app.relay().drain();

        assertThat(note.deliveryStatus()).isEqualTo(DeliveryStatus.NONE);
        assertThat(keybuzz.channel.sent).isEmpty();
        assertThat(queued()).isZero();
    }

    @Test
    void another_tenants_ticket_is_refused_like_a_missing_one_and_stays_as_it_was() {
        CallContext stranger = keybuzz.agent(keybuzz.tenant("globex"));
        TicketView before = shown(manual);
        TicketId missing = new TicketId(keybuzz.ids.next());

        Refusal foreign = refused(stranger, manual);
        Refusal none = refused(stranger, missing);

        assertThat(foreign.code()).isEqualTo(TicketProblem.TICKET_NOT_FOUND);
        assertThat(foreign.detail().replace(manual.toString(), missing.toString()))
                .isEqualTo(none.detail());
        assertThat(shown(manual)).isEqualTo(before);
    }

    private Refusal refused(CallContext call, TicketId ticket) {
        Throwable thrown =
                catchThrowable(() -> keybuzz.app.ticketing().reply(call, ReplyToTicket.of(ticket, "Bonjour")));
        assertThat(thrown).isInstanceOf(Refusal.class);
        return (Refusal) thrown;
    }

    @Test
    void a_super_admin_replies_inside_the_tenant_whose_ticket_it_is() {
        MessageView message =
                keybuzz.app.ticketing().reply(keybuzz.superAdmin(), ReplyToTicket.of(manual, "De la part de KeyBuzz"));

        assertThat(message.senderName()).isEqualTo("Sue Admin");
        assertThat(keybuzz.messages(tenant, manual)).hasSize(2);
        assertThat(counted(manual)).isEqualTo(1);
        assertThat(refused(keybuzz.superAdmin(), new TicketId(keybuzz.ids.next()))
                        .code())
                .isEqualTo(TicketProblem.TICKET_NOT_FOUND);
    }

    @Test
    void what_cannot_be_a_message_is_refused_and_leaves_nothing() {
        for (String body : List.of("", "\u200b", "x".repeat(5_001), "a\0b")) {
            assertThatThrownBy(() -> reply(manual, body, Visibility.PUBLIC))
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(TicketProblem.INVALID_BODY));
        }
        assertThat(keybuzz.messages(tenant, manual)).hasSize(1);
        assertThat(counted(manual)).isZero();
    }
}
