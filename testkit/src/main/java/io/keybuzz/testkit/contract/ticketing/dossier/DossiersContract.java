package io.keybuzz.testkit.contract.ticketing.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.Author;
import io.keybuzz.domain.ticketing.DeliveryStatus;
import io.keybuzz.domain.ticketing.MessageBody;
import io.keybuzz.domain.ticketing.MessageId;
import io.keybuzz.domain.ticketing.MessageSource;
import io.keybuzz.domain.ticketing.ReplyRoute;
import io.keybuzz.domain.ticketing.Ticket;
import io.keybuzz.domain.ticketing.Visibility;
import io.keybuzz.domain.ticketing.dossier.Dossier;
import io.keybuzz.domain.ticketing.dossier.PublicThread;
import io.keybuzz.domain.ticketing.view.MessageView;
import io.keybuzz.testkit.contract.StoreContract;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The promises of {@link io.keybuzz.domain.ticketing.dossier.port.Dossiers}. */
public interface DossiersContract extends StoreContract {
    private Optional<Dossier> look(TenantId tenant, Ticket ticket, MessageId message) {
        return read(tenant, () -> stores().dossiers().of(ticket.id(), message));
    }

    private Optional<PublicThread> thread(TenantId tenant, Ticket ticket) {
        return read(tenant, () -> stores().dossiers().latest(ticket.id()));
    }

    private MessageId hear(Ticket ticket, String words) {
        return inTenant(ticket.state().tenant(), () -> {
            Ticket loaded = stores().tickets().require(ticket.id());
            MessageId id = loaded.receive(
                            Author.customer("Bea"),
                            MessageBody.received(words),
                            MessageSource.MARKETPLACE,
                            stores().now(),
                            stores().now())
                    .id();
            stores().tickets().save(loaded);
            return id;
        });
    }

    private void write(Ticket ticket, Visibility visibility) {
        change(ticket.state().tenant(), () -> {
            Ticket loaded = stores().tickets().require(ticket.id());
            loaded.reply(
                    Author.agent(stores().ids().next().toString(), "Anna"),
                    MessageBody.written("We look into it"),
                    visibility,
                    MessageSource.API,
                    stores().now());
            stores().tickets().save(loaded);
        });
    }

    private List<MessageView> messages(TenantId tenant, Ticket ticket) {
        return read(tenant, () -> stores().ticketViews().messages(ticket.id(), PageRequest.first(100)))
                .orElseThrow()
                .items();
    }

    private MessageId firstOf(TenantId tenant, Ticket ticket) {
        return new MessageId(messages(tenant, ticket).get(0).id());
    }

    @Test
    default void a_message_comes_with_its_ticket_and_what_was_said_last() {
        TenantId tenant = givenTenant();
        Ticket ticket = givenTicket(
                aTicket(tenant).route(new ReplyRoute(stores().ids().next())).withoutMessage());
        MessageId first = hear(ticket, "Where is it?");
        write(ticket, Visibility.INTERNAL);
        write(ticket, Visibility.PUBLIC);

        Dossier dossier = look(tenant, ticket, first).orElseThrow();

        assertThat(dossier.ticket())
                .isEqualTo(read(tenant, () -> stores().ticketViews().find(ticket.id()))
                        .orElseThrow());
        assertThat(dossier.latest()).isEqualTo(messages(tenant, ticket)).hasSize(3);
        assertThat(dossier.asked()).isEqualTo(dossier.latest().get(0));
        assertThat(dossier.routed()).isTrue();
        assertThat(dossier.customerTickets()).isEqualTo(1);
    }

    @Test
    default void only_the_last_are_shown_and_the_one_that_was_asked_for_however_old() {
        TenantId tenant = givenTenant();
        Ticket ticket = givenTicket(tenant);
        MessageId first = firstOf(tenant, ticket);
        for (int i = 0; i < Dossier.LATEST + 2; i++) {
            hear(ticket, "No. " + i);
        }

        Dossier dossier = look(tenant, ticket, first).orElseThrow();

        List<MessageView> all = messages(tenant, ticket);
        assertThat(dossier.asked()).isEqualTo(all.get(0));
        assertThat(dossier.latest()).isEqualTo(all.subList(all.size() - Dossier.LATEST, all.size()));
        assertThat(dossier.routed()).isFalse();
    }

    @Test
    default void a_thread_has_the_last_that_both_sides_can_read() {
        TenantId tenant = givenTenant();
        Ticket ticket = aTicket(tenant).withoutMessage().build();
        change(tenant, () -> stores().tickets().save(ticket));
        assertThat(thread(tenant, ticket).orElseThrow().latest()).isEmpty();
        for (int i = 0; i < PublicThread.LATEST; i++) {
            hear(ticket, "No. " + i);
            write(ticket, Visibility.INTERNAL);
        }
        write(ticket, Visibility.PUBLIC);

        PublicThread thread = thread(tenant, ticket).orElseThrow();

        List<MessageView> shown = messages(tenant, ticket).stream()
                .filter(message -> !message.internal())
                .toList();
        assertThat(thread.latest()).isEqualTo(shown.subList(1, shown.size())).hasSize(PublicThread.LATEST);
        assertThat(thread.ticket())
                .isEqualTo(read(tenant, () -> stores().ticketViews().find(ticket.id()))
                        .orElseThrow());
    }

    @Test
    default void what_the_house_says_and_what_was_taken_back_is_no_part_of_a_thread() {
        TenantId tenant = givenTenant();
        Ticket ticket =
                aTicket(tenant).route(new ReplyRoute(stores().ids().next())).build();
        change(tenant, () -> stores().tickets().save(ticket));
        List<MessageView> before = messages(tenant, ticket);
        MessageId takenBack = inTenant(tenant, () -> {
            Ticket loaded = stores().tickets().require(ticket.id());
            loaded.reply(
                    Author.system("KeyBuzz"),
                    MessageBody.written("We have moved"),
                    Visibility.PUBLIC,
                    MessageSource.OTHER,
                    stores().now());
            MessageId answer = loaded.reply(
                            Author.agent(stores().ids().next().toString(), "Anna"),
                            MessageBody.written("Oh no"),
                            Visibility.PUBLIC,
                            MessageSource.API,
                            stores().now())
                    .id();
            stores().tickets().save(loaded);
            return answer;
        });
        change(
                tenant,
                () -> stores().tickets()
                        .noteDelivery(ticket.id(), takenBack, DeliveryStatus.CANCELLED, Optional.empty()));

        assertThat(messages(tenant, ticket)).hasSize(before.size() + 2);
        assertThat(thread(tenant, ticket).orElseThrow().latest()).isEqualTo(before);
    }

    @Test
    default void a_thread_of_somebody_else_is_not_found() {
        TenantId tenant = givenTenant();
        Ticket ticket = givenTicket(tenant);

        assertThat(thread(tenant, ticket)).isPresent();
        assertThat(thread(givenTenant(), ticket)).isEmpty();
        assertNeedsUnitOfWork(() -> stores().dossiers().latest(ticket.id()));
    }

    @Test
    default void tickets_of_the_same_record_are_counted() {
        TenantId tenant = givenTenant();
        var record = stores().ids().next();
        Ticket ticket = givenTicket(aTicket(tenant).filedUnder(record));
        givenTicket(aTicket(tenant).filedUnder(record));
        givenTicket(aTicket(tenant).filedUnder(record));
        givenTicket(tenant);

        MessageId message = firstOf(tenant, ticket);
        assertThat(look(tenant, ticket, message).orElseThrow().customerTickets())
                .isEqualTo(3);
    }

    @Test
    default void what_is_not_there_or_of_somebody_else_is_not_found() {
        TenantId tenant = givenTenant();
        Ticket ticket = givenTicket(tenant);
        Ticket another = givenTicket(tenant);
        MessageId message = firstOf(tenant, ticket);

        assertThat(look(tenant, ticket, message)).isPresent();
        assertThat(look(tenant, another, message)).isEmpty();
        assertThat(look(tenant, ticket, stores().ids().next(MessageId::new))).isEmpty();
        assertThat(look(givenTenant(), ticket, message)).isEmpty();
        assertNeedsUnitOfWork(() -> stores().dossiers().of(ticket.id(), message));
    }
}
