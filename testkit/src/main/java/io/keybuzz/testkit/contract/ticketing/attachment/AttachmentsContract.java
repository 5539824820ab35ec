package io.keybuzz.testkit.contract.ticketing.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.MessageId;
import io.keybuzz.domain.ticketing.Ticket;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.attachment.Attachment;
import io.keybuzz.domain.ticketing.attachment.AttachmentId;
import io.keybuzz.domain.ticketing.attachment.BlobKey;
import io.keybuzz.domain.ticketing.attachment.FileName;
import io.keybuzz.domain.ticketing.attachment.port.Attachments.Kept;
import io.keybuzz.testkit.Concurrently;
import io.keybuzz.testkit.contract.StoreContract;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The promises of {@link io.keybuzz.domain.ticketing.attachment.port.Attachments}. */
public interface AttachmentsContract extends StoreContract {
    private static Attachment.Content content(int digest, int key) {
        return new Attachment.Content("%064x".formatted(digest), 1_234, new BlobKey("%064x".formatted(key)));
    }

    private Kept keep(TenantId tenant, TicketId ticket, Attachment.Content content) {
        return inTenant(tenant, () -> stores().attachments().keep(tenant, ticket, content, stores().now()));
    }

    private Attachment attached(Ticket ticket, int digest, String name) {
        TenantId tenant = ticket.state().tenant();
        Kept kept = keep(tenant, ticket.id(), content(digest, digest));
        Attachment attachment = new Attachment(
                stores().ids().next(AttachmentId::new),
                tenant,
                ticket.id(),
                Optional.empty(),
                FileName.of(name),
                "application/pdf",
                new Attachment.Content("%064x".formatted(digest), 1_234, kept.key()),
                stores().ids().next(),
                "Ada Agent",
                stores().now());
        change(tenant, () -> stores().attachments().add(attachment));
        return attachment;
    }

    private void send(Ticket ticket, MessageId message, Set<AttachmentId> files) {
        change(ticket.state().tenant(), () -> stores().attachments().send(ticket.id(), message, files));
    }

    private MessageId messageOf(Ticket ticket) {
        return new MessageId(read(
                        ticket.state().tenant(),
                        () -> stores().ticketViews().messages(ticket.id(), PageRequest.first()))
                .orElseThrow()
                .items()
                .get(0)
                .id());
    }

    private List<Attachment> of(Ticket ticket, Optional<MessageId> message) {
        return allPages(
                2,
                page -> read(
                        ticket.state().tenant(), () -> stores().attachments().of(ticket.id(), message, page)));
    }

    private Optional<Attachment> find(TenantId tenant, AttachmentId id) {
        return read(tenant, () -> stores().attachments().find(id));
    }

    @Test
    default void an_attachment_comes_back_equal() {
        Ticket ticket = givenTicket(givenTenant());

        Attachment attachment = attached(ticket, 1, "Rückgabe ✓.pdf");

        assertThat(find(attachment.tenant(), attachment.id())).contains(attachment);
        assertThat(read(PLATFORM, () -> stores().attachments().find(attachment.id())))
                .contains(attachment);
    }

    @Test
    default void equal_bytes_of_a_tenant_are_kept_once_and_those_of_two_twice() {
        Ticket ticket = givenTicket(givenTenant());
        Ticket foreign = givenTicket(givenTenant());

        assertThat(keep(ticket.state().tenant(), ticket.id(), content(7, 1)).key())
                .isEqualTo(content(7, 1).key());
        assertThat(keep(ticket.state().tenant(), ticket.id(), content(7, 2)).key())
                .isEqualTo(content(7, 1).key());
        assertThat(keep(foreign.state().tenant(), foreign.id(), content(7, 3)).key())
                .isEqualTo(content(7, 3).key());
    }

    @Test
    default void a_key_is_noted_once_bytes_are_kept_under_it() {
        Ticket ticket = givenTicket(givenTenant());
        TenantId tenant = ticket.state().tenant();
        TenantId foreign = givenTenant();
        BlobKey noted = content(21, 21).key();
        BlobKey other = content(22, 22).key();
        keep(tenant, ticket.id(), content(21, 21));

        assertThat(read(tenant, () -> stores().attachments().noted(Set.of(noted, other))))
                .containsExactly(noted);
        assertThat(read(foreign, () -> stores().attachments().noted(Set.of(noted))))
                .isEmpty();
    }

    @Test
    default void of_eight_that_keep_equal_bytes_at_once_all_get_one_key() {
        Ticket ticket = givenTicket(givenTenant());
        TenantId tenant = ticket.state().tenant();

        List<Concurrently.Outcome<Kept>> all = Concurrently.run(
                8,
                () -> keep(tenant, ticket.id(), content(9, (int)
                        Thread.currentThread().getId())));

        assertThat(all).allMatch(Concurrently.Outcome::succeeded);
        assertThat(all)
                .extracting(one -> one.result().orElseThrow().key())
                .hasSize(8)
                .containsOnly(all.get(0).result().orElseThrow().key());
    }

    @Test
    default void a_tickets_files_are_counted_and_listed_oldest_first() {
        Ticket ticket = givenTicket(givenTenant());
        Ticket other = givenTicket(ticket.state().tenant());
        Attachment first = attached(ticket, 1, "a.pdf");
        Attachment second = attached(ticket, 2, "b.pdf");
        Attachment third = attached(ticket, 1, "again.pdf");
        attached(other, 3, "other.pdf");

        assertThat(of(ticket, Optional.empty())).containsExactly(first, second, third);
        assertThat(keep(first.tenant(), ticket.id(), content(4, 4)).files()).isEqualTo(3);
        assertThat(third.content().key()).isEqualTo(first.content().key());
    }

    @Test
    default void files_go_with_one_message_and_all_or_none() {
        Ticket ticket = givenTicket(givenTenant());
        TenantId tenant = ticket.state().tenant();
        MessageId message = messageOf(ticket);
        Attachment first = attached(ticket, 1, "a.pdf");
        Attachment second = attached(ticket, 2, "b.pdf");
        Attachment stays = attached(ticket, 3, "c.pdf");

        send(ticket, message, Set.of(first.id(), second.id()));

        assertThat(of(ticket, Optional.of(message)))
                .extracting(Attachment::id)
                .containsExactly(first.id(), second.id());
        for (Set<AttachmentId> wrong : List.of(
                Set.of(first.id(), stays.id()),
                Set.of(stays.id(), stores().ids().next(AttachmentId::new)),
                Set.of(stores().ids().next(AttachmentId::new)))) {
            assertRefused(TicketProblem.ATTACHMENT_UNUSABLE, () -> send(ticket, message, wrong));
        }
        assertThat(find(tenant, stays.id()).orElseThrow().message()).isEmpty();
    }

    @Test
    default void files_of_another_ticket_or_tenant_do_not_go_along() {
        Ticket ticket = givenTicket(givenTenant());
        TenantId tenant = ticket.state().tenant();
        MessageId message = messageOf(ticket);
        Ticket other = givenTicket(tenant);
        Attachment elsewhere = attached(other, 1, "a.pdf");
        Attachment foreign = attached(givenTicket(givenTenant()), 2, "b.pdf");

        for (Attachment wrong : List.of(elsewhere, foreign)) {
            assertRefused(TicketProblem.ATTACHMENT_UNUSABLE, () -> send(ticket, message, Set.of(wrong.id())));
        }
        assertThat(find(foreign.tenant(), foreign.id()).orElseThrow().message()).isEmpty();
    }

    @Test
    default void another_tenant_sees_nothing_and_adds_nothing() {
        Ticket ticket = givenTicket(givenTenant());
        Attachment attachment = attached(ticket, 1, "a.pdf");
        TenantId other = givenTenant();

        assertThat(find(other, attachment.id())).isEmpty();
        assertThat(read(other, () -> stores().attachments().of(ticket.id(), Optional.empty(), PageRequest.first()))
                        .items())
                .isEmpty();
        changeInVain(other, () -> stores().attachments().add(attachment));
        changeInVain(
                other,
                () -> stores().attachments().keep(ticket.state().tenant(), ticket.id(), content(8, 8), stores().now()));
        assertThat(of(ticket, Optional.empty())).containsExactly(attachment);
        assertNeedsUnitOfWork(() -> stores().attachments().find(attachment.id()));
    }

    @Test
    default void a_file_of_no_ticket_is_refused() {
        Ticket ticket = aTicket(givenTenant()).build();

        assertRefused(TicketProblem.TICKET_NOT_FOUND, () -> attached(ticket, 1, "a.pdf"));
    }

    private Optional<BlobKey> removed(TenantId tenant, AttachmentId id) {
        return inTenant(tenant, () -> stores().attachments().remove(id));
    }

    @Test
    default void what_went_nowhere_is_taken_away_and_bytes_go_with_the_last_that_has_them() {
        TenantId tenant = givenTenant();
        TenantId other = givenTenant();
        Ticket ticket = givenTicket(tenant);
        Attachment one = attached(ticket, 1, "one.pdf");
        Attachment twin = attached(ticket, 1, "twin.pdf");
        Attachment sent = attached(ticket, 2, "sent.pdf");
        MessageId went = messageOf(ticket);
        change(tenant, () -> stores().attachments().send(ticket.id(), went, Set.of(sent.id())));

        assertRefused(TicketProblem.ATTACHMENT_NOT_FOUND, () -> removed(other, one.id()));
        assertRefused(TicketProblem.ATTACHMENT_SENT, () -> removed(tenant, sent.id()));
        assertThat(removed(tenant, one.id())).isEmpty();
        assertRefused(TicketProblem.ATTACHMENT_NOT_FOUND, () -> removed(tenant, one.id()));
        assertThat(removed(tenant, twin.id())).contains(twin.content().key());
        assertThat(of(ticket, Optional.empty())).extracting(Attachment::id).containsExactly(sent.id());
        assertThat(keep(tenant, ticket.id(), content(1, 9)).key())
                .as("equal bytes are kept anew")
                .isEqualTo(content(1, 9).key());
    }
}
