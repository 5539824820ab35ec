package io.keybuzz.testkit.contract.marketplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keybuzz.application.ticketing.attachment.FileParts;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.MessageKind;
import io.keybuzz.domain.marketplace.OutboundId;
import io.keybuzz.domain.marketplace.OutboundMessage;
import io.keybuzz.domain.marketplace.SendOutcome;
import io.keybuzz.domain.marketplace.file.ArrivedFiles;
import io.keybuzz.domain.marketplace.port.TicketDesk;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.Author;
import io.keybuzz.domain.ticketing.DeliveryStatus;
import io.keybuzz.domain.ticketing.MessageBody;
import io.keybuzz.domain.ticketing.MessageSource;
import io.keybuzz.domain.ticketing.ReplyRoute;
import io.keybuzz.domain.ticketing.SenderType;
import io.keybuzz.domain.ticketing.Ticket;
import io.keybuzz.domain.ticketing.TicketChange;
import io.keybuzz.domain.ticketing.TicketEventType;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketMessage;
import io.keybuzz.domain.ticketing.TicketPriority;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.TicketStatus;
import io.keybuzz.domain.ticketing.Visibility;
import io.keybuzz.domain.ticketing.attachment.Attachment;
import io.keybuzz.domain.ticketing.filter.TicketFilter;
import io.keybuzz.domain.ticketing.filter.TicketQuery;
import io.keybuzz.domain.ticketing.sla.Clock;
import io.keybuzz.domain.ticketing.sla.ClockKind;
import io.keybuzz.domain.ticketing.view.MessageView;
import io.keybuzz.testkit.contract.StoreContract;
import io.keybuzz.testkit.given.GivenInbound;
import io.keybuzz.testkit.given.GivenRoom;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The promises of {@link io.keybuzz.domain.marketplace.port.TicketDesk}, over a store of ticketing. */
public interface TicketDeskContract extends StoreContract {
    /** A desk that works on {@link #stores()} and keeps files there. */
    TicketDesk desk(FileParts files);

    private TicketDesk desk() {
        return desk(FileParts.none());
    }

    private UUID received(Connection connection, Optional<UUID> ticket, GivenInbound message) {
        return inTenant(connection.tenant(), () -> desk().receive(connection, ticket, message.build(), stores().now()));
    }

    private List<MessageView> messages(TenantId tenant, UUID ticket) {
        return read(tenant, () -> stores().ticketViews().messages(new TicketId(ticket), PageRequest.first()))
                .orElseThrow()
                .items();
    }

    @Test
    default void a_first_message_opens_a_ticket_of_its_connection() {
        Connection connection = givenConnection(givenTenant());

        UUID id = received(connection, Optional.empty(), GivenInbound.of("1"));

        Ticket ticket = inTenant(connection.tenant(), () -> stores().tickets().require(new TicketId(id)));
        assertThat(ticket.state().channel()).isEqualTo(connection.channel());
        assertThat(ticket.state().route())
                .contains(new ReplyRoute(connection.id().value()));
        assertThat(ticket.state().subject()).isEqualTo("Où est mon colis ?");
        assertThat(ticket.state().customer().name()).contains("Béatrice Buyer");
        assertThat(messages(connection.tenant(), id)).singleElement().satisfies(message -> {
            assertThat(message.body()).isEqualTo("Bonjour, mon colis n’est pas arrivé. 📦");
            assertThat(message.senderType()).isEqualTo(SenderType.CUSTOMER);
            assertThat(message.source()).isEqualTo(MessageSource.MARKETPLACE);
            assertThat(message.internal()).isFalse();
        });
    }

    @Test
    default void a_later_message_is_added_to_the_ticket_given() {
        Connection connection = givenConnection(givenTenant());
        UUID id = received(connection, Optional.empty(), GivenInbound.of("1").text("first"));

        UUID same = received(connection, Optional.of(id), GivenInbound.of("2").text("second"));

        assertThat(same).isEqualTo(id);
        assertThat(messages(connection.tenant(), id))
                .extracting(MessageView::body)
                .containsExactlyInAnyOrder("first", "second");
    }

    private static ArrivedFiles keep(TicketDesk desk, Connection connection, String name, String text) {
        return desk.keep(
                connection, taker -> taker.take(name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
    }

    private UUID received(TicketDesk desk, Connection connection, Optional<UUID> ticket, ArrivedFiles files) {
        String id = "with-" + stores().ids().next();
        return inTenant(
                connection.tenant(),
                () -> desk.receive(
                        connection,
                        ticket,
                        GivenInbound.of(id).text("See below").build(),
                        files,
                        stores().now()));
    }

    private List<Attachment> filesOf(TenantId tenant, UUID ticket) {
        return read(
                        tenant,
                        () -> stores().attachments().of(new TicketId(ticket), Optional.empty(), PageRequest.first()))
                .items();
    }

    @Test
    default void a_buyers_file_is_kept_with_their_message_and_equal_ones_once() {
        Connection connection = givenConnection(givenTenant());
        GivenRoom room = new GivenRoom();
        TicketDesk desk = desk(room.parts());

        ArrivedFiles first = keep(desk, connection, "../my label.txt", "the label");
        UUID ticket = received(desk, connection, Optional.empty(), first);
        desk.release(connection, first);
        ArrivedFiles again = keep(desk, connection, "again.txt", "the label");
        received(desk, connection, Optional.of(ticket), again);
        desk.release(connection, again);

        List<UUID> said = messages(connection.tenant(), ticket).stream()
                .map(MessageView::id)
                .toList();
        List<Attachment> files = filesOf(connection.tenant(), ticket);
        assertThat(files).extracting(file -> file.name().value()).containsExactly("my label.txt", "again.txt");
        assertThat(files)
                .extracting(file -> file.message().orElseThrow().value())
                .containsExactlyInAnyOrderElementsOf(said);
        assertThat(files).extracting(Attachment::mediaType).containsOnly("text/plain");
        assertThat(files).extracting(Attachment::uploaderName).containsOnly("Béatrice Buyer");
        assertThat(room.size()).isEqualTo(1);
        assertThat(room.open(connection.tenant(), files.get(1).content().key()))
                .get()
                .satisfies(bytes -> assertThat(bytes).hasContent("the label"));
        assertThat(messages(connection.tenant(), ticket))
                .extracting(MessageView::body)
                .containsOnly("See below");
    }

    @Test
    default void a_file_that_is_not_taken_is_named_in_the_message() {
        Connection connection = givenConnection(givenTenant());
        TenantId tenant = connection.tenant();
        TicketDesk desk = desk(new GivenRoom().parts());

        UUID runs = received(desk, connection, Optional.empty(), keep(desk, connection, "setup.exe", "MZ"));
        UUID unknown = received(desk, connection, Optional.empty(), keep(desk, connection, "a.txt", "a\0b"));
        UUID large = received(
                desk,
                connection,
                Optional.empty(),
                keep(desk, connection, "film.txt", "x".repeat(GivenRoom.MAX_BYTES + 1)));
        UUID nowhere = received(desk(), connection, Optional.empty(), keep(desk(), connection, "b.txt", "b"));

        UUID elsewhere = received(
                connection,
                Optional.empty(),
                GivenInbound.of("photo").text("See there").withPhoto());

        assertThat(messages(tenant, elsewhere).get(0).body())
                .isEqualTo("See there\n\n[Attached at the marketplace: photo.jpg]");
        assertThat(messages(tenant, runs).get(0).body())
                .isEqualTo("See below\n\n[Not kept: setup.exe – files of this type are not taken]");
        assertThat(messages(tenant, unknown).get(0).body())
                .endsWith("[Not kept: a.txt – files of this type are not taken]");
        assertThat(messages(tenant, large).get(0).body())
                .endsWith("[Not kept: film.txt – files may have at most 1 MiB]");
        assertThat(messages(tenant, nowhere).get(0).body()).endsWith("[Not kept: b.txt – files are not kept here]");
        assertThat(filesOf(tenant, runs)).isEmpty();
    }

    @Test
    default void files_of_a_message_that_does_not_come_are_dropped() {
        Connection connection = givenConnection(givenTenant());
        GivenRoom room = new GivenRoom();
        TicketDesk desk = desk(room.parts());
        ArrivedFiles files = keep(desk, connection, "label.txt", "the label");

        assertThatThrownBy(() -> change(connection.tenant(), () -> {
                    desk.receive(
                            connection, Optional.empty(), GivenInbound.of("1").build(), files, stores().now());
                    throw new UnsupportedOperationException("crash");
                }))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThat(room.size()).isEqualTo(1);
        desk.release(connection, files);

        assertThat(room.size()).isZero();
    }

    private Ticket resolved(Connection connection) {
        UUID id = received(connection, Optional.empty(), GivenInbound.of("first"));
        return inTenant(connection.tenant(), () -> {
            Ticket ticket = stores().tickets().require(new TicketId(id));
            ticket.change(TicketChange.none().status(TicketStatus.RESOLVED), Author.system("test"), stores().now());
            stores().tickets().save(ticket);
            return ticket;
        });
    }

    private Ticket afterNotice(Connection connection, MessageKind kind, String text) {
        Ticket ticket = resolved(connection);
        received(
                connection,
                Optional.of(ticket.id().value()),
                GivenInbound.of("notice").kind(kind).text(text).unanswerable());
        return read(connection.tenant(), () -> stores().tickets().require(ticket.id()));
    }

    @Test
    default void a_claim_reopens_its_ticket_as_urgent_with_the_time_it_gives() {
        Connection connection = givenConnection(givenTenant());

        Ticket ticket = afterNotice(
                connection, MessageKind.CLAIM_OPENED, "Please respond within 3 calendar days to this claim.");

        assertThat(ticket.state().status()).isEqualTo(TicketStatus.OPEN);
        assertThat(ticket.state().priority()).isEqualTo(TicketPriority.URGENT);
        assertThat(ticket.state().labels().category()).contains("claim_opened");
        assertThat(ticket.state().clocks().dueAt())
                .as("our own promise comes first")
                .isPresent();
        assertThat(ticket.state()
                        .clocks()
                        .of(ClockKind.MARKETPLACE)
                        .filter(Clock::isActive)
                        .flatMap(clock -> clock.due(ticket.rules()
                                .terms(ClockKind.MARKETPLACE, connection.channel(), TicketPriority.URGENT)
                                .orElseThrow()))
                        .orElseThrow())
                .isBetween(
                        stores().now().plus(Duration.ofDays(3)).minusSeconds(60),
                        stores().now().plus(Duration.ofDays(3)).plusSeconds(60));
        assertThat(read(connection.tenant(), () -> stores().ticketViews().events(ticket.id(), PageRequest.first()))
                        .orElseThrow()
                        .items())
                .extracting(event -> event.type())
                .contains(TicketEventType.PRIORITY_CHANGED, TicketEventType.STATUS_CHANGED);
    }

    @Test
    default void a_request_to_return_reopens_its_ticket_and_a_refund_only_names_it() {
        Connection connection = givenConnection(givenTenant());
        Connection other = givenConnection(givenTenant());

        Ticket back = afterNotice(connection, MessageKind.RETURN_REQUEST, "The buyer wants to return it.");
        Ticket refunded = afterNotice(other, MessageKind.REFUND_ISSUED, "We have refunded the buyer.");

        assertThat(back.state().status()).isEqualTo(TicketStatus.OPEN);
        assertThat(back.state().labels().category()).contains("return_request");
        assertThat(refunded.state().status()).isEqualTo(TicketStatus.RESOLVED);
        assertThat(refunded.state().labels().category()).contains("refund_issued");
        assertThat(refunded.state().priority()).isEqualTo(TicketPriority.NORMAL);
    }

    @Test
    default void what_was_written_long_ago_enters_closed() {
        Connection connection = givenConnection(givenTenant());
        Instant now = stores().now();

        UUID old =
                received(connection, Optional.empty(), GivenInbound.of("old").sentAt(now.minus(Duration.ofDays(365))));
        UUID unset =
                received(connection, Optional.empty(), GivenInbound.of("unset").sentAt(Instant.EPOCH));

        Ticket closed = inTenant(connection.tenant(), () -> stores().tickets().require(new TicketId(old)));
        assertThat(closed.state().status()).isEqualTo(TicketStatus.CLOSED);
        assertThat(closed.state().clocks().dueAt()).isEmpty();
        assertThat(inTenant(connection.tenant(), () -> stores().tickets().require(new TicketId(unset)))
                        .state()
                        .status())
                .isEqualTo(TicketStatus.OPEN);
    }

    @Test
    default void another_order_on_the_same_ticket_is_named() {
        Connection connection = givenConnection(givenTenant());
        UUID id = received(connection, Optional.empty(), GivenInbound.of("1").text("first"));

        received(
                connection, Optional.of(id), GivenInbound.of("2").text("second").order("402-7654321-7654321"));

        assertThat(messages(connection.tenant(), id))
                .extracting(MessageView::body)
                .containsExactlyInAnyOrder("first", "second\n\n[Order 402-7654321-7654321]");
    }

    @Test
    default void what_a_buyers_mail_program_says_is_under_their_name_and_wakes_nobody() {
        Connection connection = givenConnection(givenTenant());
        Ticket ticket = resolved(connection);

        received(
                connection,
                Optional.of(ticket.id().value()),
                GivenInbound.of("away").kind(MessageKind.AUTO_REPLY).text("I am away"));

        assertThat(messages(connection.tenant(), ticket.id().value()))
                .filteredOn(message -> message.body().equals("I am away"))
                .singleElement()
                .satisfies(message -> {
                    assertThat(message.senderName()).isEqualTo("Béatrice Buyer");
                    assertThat(message.senderType()).isEqualTo(SenderType.SYSTEM);
                });
        assertThat(read(connection.tenant(), () -> stores().tickets().require(ticket.id()))
                        .state()
                        .status())
                .isEqualTo(TicketStatus.RESOLVED);
    }

    @Test
    default void every_kind_of_message_can_open_a_ticket() {
        Connection connection = givenConnection(givenTenant());

        for (MessageKind kind : MessageKind.values()) {
            UUID id = received(
                    connection, Optional.empty(), GivenInbound.of(kind.name()).kind(kind));
            assertThat(messages(connection.tenant(), id)).as(kind.name()).hasSize(1);
        }
    }

    @Test
    default void another_tenants_ticket_is_refused_like_a_missing_one() {
        Connection connection = givenConnection(givenTenant());
        UUID foreign = givenTicket(givenTenant()).id().value();

        assertRefused(
                TicketProblem.TICKET_NOT_FOUND, () -> received(connection, Optional.of(foreign), GivenInbound.of("1")));
        assertRefused(
                TicketProblem.TICKET_NOT_FOUND,
                () -> received(connection, Optional.of(stores().ids().next()), GivenInbound.of("1")));
    }

    @Test
    default void a_message_rolled_back_leaves_no_ticket() {
        Connection connection = givenConnection(givenTenant());

        assertThatThrownBy(() -> change(connection.tenant(), () -> {
                    desk().receive(
                                    connection,
                                    Optional.empty(),
                                    GivenInbound.of("1").build(),
                                    stores().now());
                    throw new UnsupportedOperationException("crash");
                }))
                .isInstanceOf(UnsupportedOperationException.class);

        assertThat(read(
                                connection.tenant(),
                                () -> stores().ticketViews()
                                        .list(TicketQuery.newest(TicketFilter.any()), PageRequest.first()))
                        .items())
                .isEmpty();
    }

    @Test
    default void how_far_a_reply_has_come_shows_on_the_ticket() {
        Connection connection = givenConnection(givenTenant());
        TenantId tenant = connection.tenant();
        Ticket ticket = aTicket(tenant)
                .withoutMessage()
                .route(new ReplyRoute(connection.id().value()))
                .build();
        TicketMessage reply = ticket.reply(
                Author.agent("agent-1", "Agathe"),
                MessageBody.written("Bonjour"),
                Visibility.PUBLIC,
                MessageSource.API,
                stores().now());
        change(tenant, () -> stores().tickets().save(ticket));
        OutboundMessage sending = OutboundMessage.pending(
                        stores().ids().next(OutboundId::new),
                        tenant,
                        connection.id(),
                        ticket.id().value(),
                        reply.id().value(),
                        "s",
                        "b",
                        stores().now())
                .sending(stores().now());

        change(tenant, () -> desk().noteDelivery(sending));
        assertThat(messages(tenant, ticket.id().value()).get(0).deliveryStatus())
                .isEqualTo(DeliveryStatus.SENDING);

        change(
                tenant,
                () -> desk().noteDelivery(sending.after(new SendOutcome.Rejected("no such buyer"), stores().now())));
        MessageView failed = messages(tenant, ticket.id().value()).get(0);
        assertThat(failed.deliveryStatus()).isEqualTo(DeliveryStatus.FAILED);
        assertThat(failed.deliveryError()).isEqualTo("no such buyer");
    }

    @Test
    default void a_ticket_whose_reply_failed_waits_for_us_again() {
        Connection connection = givenConnection(givenTenant());
        TenantId tenant = connection.tenant();
        Ticket ticket = aTicket(tenant)
                .withoutMessage()
                .route(new ReplyRoute(connection.id().value()))
                .build();
        TicketMessage reply = ticket.reply(
                Author.agent("agent-1", "Agathe"),
                MessageBody.written("Bonjour"),
                Visibility.PUBLIC,
                MessageSource.API,
                stores().now());
        change(tenant, () -> stores().tickets().save(ticket));
        assertThat(ticket.state().status()).isEqualTo(TicketStatus.WAITING_CUSTOMER);
        OutboundMessage sending = OutboundMessage.pending(
                        stores().ids().next(OutboundId::new),
                        tenant,
                        connection.id(),
                        ticket.id().value(),
                        reply.id().value(),
                        "s",
                        "b",
                        stores().now())
                .sending(stores().now());

        change(tenant, () -> {
            desk().hold(ticket.id().value());
            desk().noteDelivery(sending.after(new SendOutcome.Rejected("no such buyer"), stores().now()));
        });

        assertThat(read(tenant, () -> stores().tickets().require(ticket.id()))
                        .state()
                        .status())
                .isEqualTo(TicketStatus.OPEN);
    }
}
