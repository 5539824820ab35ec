package io.keybuzz.application.ticketing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keybuzz.application.TestKeyBuzz;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.domain.billing.TicketUsage;
import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.ProblemCode;
import io.keybuzz.domain.shared.Refusal;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.DeliveryStatus;
import io.keybuzz.domain.ticketing.MessageSource;
import io.keybuzz.domain.ticketing.SenderType;
import io.keybuzz.domain.ticketing.TicketEventType;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketPriority;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.TicketStatus;
import io.keybuzz.domain.ticketing.view.EventView;
import io.keybuzz.domain.ticketing.view.TicketView;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OpenTicketTest {
    private final TestKeyBuzz keybuzz = new TestKeyBuzz();
    private final TenantId tenant = keybuzz.tenant("acme");
    private final CallContext agent = keybuzz.agent(tenant);

    private TicketView open(OpenTicket command) {
        return keybuzz.app.ticketing().open(agent, command);
    }

    private void assertRefused(ProblemCode code, OpenTicket command) {
        assertThatThrownBy(() -> open(command))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
        assertThat(keybuzz.tickets(tenant)).isEmpty();
    }

    @Test
    void a_ticket_opened_by_hand_shows_all_that_was_said() {
        OpenTicket command = new OpenTicket(
                "Où est mon colis ?",
                Optional.of("Béatrice Buyer"),
                Optional.of(new EmailAddress("bea@example.test")),
                "Elle a appelé.",
                TicketPriority.HIGH,
                Optional.of("delivery"),
                Optional.of("402-1"),
                MessageSource.KEYBUZZ_UI);

        TicketView ticket = open(command);

        assertThat(ticket.customerId()).isNotNull();
        assertThat(ticket)
                .isEqualTo(new TicketView(
                        ticket.id(),
                        tenant.value(),
                        1,
                        "402-1",
                        Channel.MANUAL,
                        null,
                        null,
                        TicketStatus.OPEN,
                        TicketPriority.HIGH,
                        "Où est mon colis ?",
                        "Béatrice Buyer",
                        "bea@example.test",
                        "delivery",
                        null,
                        List.of(),
                        Map.of(),
                        null,
                        null,
                        ticket.customerId(),
                        null,
                        null,
                        agent.now(),
                        agent.now(),
                        null,
                        null,
                        null,
                        null,
                        agent.now(),
                        null,
                        agent.now().plus(Duration.ofHours(2)),
                        1));
        assertThat(keybuzz.app.ticketing().get(agent, new GetTicket(new TicketId(ticket.id()))))
                .isEqualTo(ticket);
    }

    @Test
    void the_first_message_is_the_buyers() {
        TicketView ticket = open(OpenTicket.of("Subject", "Body"));

        assertThat(keybuzz.messages(tenant, new TicketId(ticket.id())))
                .singleElement()
                .satisfies(message -> {
                    assertThat(message.senderType()).isEqualTo(SenderType.CUSTOMER);
                    assertThat(message.senderName()).isEqualTo("Customer");
                    assertThat(message.body()).isEqualTo("Body");
                    assertThat(message.internal()).isFalse();
                    assertThat(message.sentAt()).isEqualTo(agent.now());
                    assertThat(message.deliveryStatus()).isEqualTo(DeliveryStatus.NONE);
                });
    }

    @Test
    void its_history_begins_with_the_message() {
        TicketView ticket = open(OpenTicket.of("Subject", "Body"));

        List<EventView> events = keybuzz.app
                .ticketing()
                .events(agent, new ListTicketEvents(new TicketId(ticket.id()), PageRequest.first()))
                .items();

        assertThat(events).extracting(EventView::type).containsExactly(TicketEventType.MESSAGE_RECEIVED);
    }

    @Test
    void it_is_metered_when_it_opens() {
        TicketView ticket = open(OpenTicket.of("Subject", "Body"));

        assertThat(keybuzz.in(tenant, () -> keybuzz.stores.usages().find(ticket.id())))
                .contains(new TicketUsage(tenant, ticket.id(), 0, 0, 0, 0, 1, 0, false));
    }

    @Test
    void what_cannot_be_a_subject_is_refused() {
        for (String subject : List.of("", " \t", "\u200b", "x".repeat(301), "a\0b", "\ud83d")) {
            assertRefused(TicketProblem.INVALID_TICKET, OpenTicket.of(subject, "Body"));
        }
    }

    @Test
    void what_cannot_be_a_message_is_refused() {
        for (String body : List.of("", "\u200b \n", "x".repeat(5_001), "a\0b", "\udc00")) {
            assertRefused(TicketProblem.INVALID_BODY, OpenTicket.of("Subject", body));
        }
    }

    @Test
    void the_longest_texts_are_accepted_counted_as_people_count() {
        TicketView ticket = open(OpenTicket.of("📦".repeat(300), "📦".repeat(5_000)));

        assertThat(ticket.subject()).isEqualTo("📦".repeat(300));
    }

    @Test
    void a_super_admin_belongs_to_no_tenant_and_opens_none() {
        assertThatThrownBy(() -> keybuzz.app.ticketing().open(keybuzz.superAdmin(), OpenTicket.of("Subject", "Body")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(CommonProblem.NOT_ALLOWED));
    }
}
