package io.keybuzz.testkit.contract.automation.draft;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.automation.draft.AiDraft;
import io.keybuzz.domain.automation.draft.AiDraftId;
import io.keybuzz.domain.automation.draft.Sending;
import io.keybuzz.domain.automation.draft.Speaker;
import io.keybuzz.domain.automation.draft.port.DraftDesk;
import io.keybuzz.domain.automation.writing.WrittenReply;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.UserId;
import io.keybuzz.domain.ticketing.Author;
import io.keybuzz.domain.ticketing.MessageBody;
import io.keybuzz.domain.ticketing.MessageSource;
import io.keybuzz.domain.ticketing.Ticket;
import io.keybuzz.domain.ticketing.TicketEventType;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.view.EventView;
import io.keybuzz.domain.ticketing.view.MessageView;
import io.keybuzz.testkit.contract.StoreContract;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The promises of {@link DraftDesk}. */
public interface DraftDeskContract extends StoreContract {
    DraftDesk desk();

    private Speaker speaker() {
        return new Speaker(stores().ids().next(UserId::new), "Agathe", false);
    }

    private Instant later() {
        return stores().now().plusSeconds(60);
    }

    private List<MessageView> messages(Ticket ticket) {
        return read(ticket.state().tenant(), () -> stores().ticketViews().messages(ticket.id(), PageRequest.first(100)))
                .orElseThrow()
                .items();
    }

    private UUID send(Ticket ticket, Optional<UUID> seen) {
        return inTenant(
                ticket.state().tenant(),
                () -> desk().send(new Sending(ticket.id().value(), "It leaves today", seen, speaker(), later())));
    }

    @Test
    default void a_suggestion_leaves_a_line_of_history_and_nothing_the_buyer_sees() {
        Ticket ticket = givenTicket(givenTenant());
        TenantId tenant = ticket.state().tenant();
        AiDraft draft = AiDraft.written(
                stores().ids().next(AiDraftId::new),
                new AiDraft.Answered(
                        tenant, ticket.id().value(), messages(ticket).get(0).id()),
                AiDraft.Maker.person(speaker().user()),
                new WrittenReply("Hello", 0.5, "template", 0),
                List.of(),
                later());

        change(tenant, () -> desk().suggested(draft, speaker(), later()));

        List<EventView> events = read(tenant, () -> stores().ticketViews().events(ticket.id(), PageRequest.first(100)))
                .orElseThrow()
                .items();
        EventView last = events.get(events.size() - 1);
        assertThat(last.type()).isEqualTo(TicketEventType.AI_SUGGESTION_CREATED);
        assertThat(last.payload())
                .containsEntry("draftId", draft.id().toString())
                .doesNotContainValue("Hello");
        assertThat(messages(ticket)).hasSize(1);
    }

    @Test
    default void what_is_sent_is_the_persons_reply() {
        Ticket ticket = givenTicket(givenTenant());

        UUID reply = send(ticket, Optional.of(messages(ticket).get(0).id()));

        MessageView sent = messages(ticket).get(1);
        assertThat(sent.id()).isEqualTo(reply);
        assertThat(sent.senderName()).isEqualTo("Agathe");
        assertThat(sent.body()).isEqualTo("It leaves today");
        assertThat(sent.internal()).isFalse();
    }

    @Test
    default void what_the_buyer_has_written_since_is_read_first() {
        Ticket ticket = givenTicket(givenTenant());
        UUID seen = messages(ticket).get(0).id();
        change(ticket.state().tenant(), () -> {
            Ticket again = stores().tickets().require(ticket.id());
            again.receive(
                    Author.customer("Camille"),
                    MessageBody.written("One more thing"),
                    MessageSource.API,
                    stores().now().plusSeconds(10),
                    stores().now().plusSeconds(10));
            stores().tickets().save(again);
        });

        assertRefused(TicketProblem.NEWER_MESSAGE, () -> send(ticket, Optional.of(seen)));
        assertThat(messages(ticket)).hasSize(2);
        send(ticket, Optional.empty());
        assertThat(messages(ticket)).hasSize(3);
    }

    @Test
    default void another_tenants_ticket_is_not_there() {
        Ticket ticket = givenTicket(givenTenant());
        TenantId other = givenTenant();

        assertRefused(
                TicketProblem.TICKET_NOT_FOUND,
                () -> inTenant(
                        other,
                        () -> desk().send(new Sending(
                                ticket.id().value(), "Mine", Optional.empty(), speaker(), later()))));
        assertThat(messages(ticket)).hasSize(1);
    }
}
