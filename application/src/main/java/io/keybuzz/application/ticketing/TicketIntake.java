package io.keybuzz.application.ticketing;

import io.keybuzz.application.ticketing.attachment.FileIntake;
import io.keybuzz.application.ticketing.routing.Router;
import io.keybuzz.domain.shared.IdSource;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.Texts;
import io.keybuzz.domain.ticketing.Author;
import io.keybuzz.domain.ticketing.DeliveryStatus;
import io.keybuzz.domain.ticketing.Demand;
import io.keybuzz.domain.ticketing.MessageBody;
import io.keybuzz.domain.ticketing.MessageId;
import io.keybuzz.domain.ticketing.MessageSource;
import io.keybuzz.domain.ticketing.NewTicket;
import io.keybuzz.domain.ticketing.SenderType;
import io.keybuzz.domain.ticketing.Ticket;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.TicketStatus;
import io.keybuzz.domain.ticketing.attachment.Attachment;
import io.keybuzz.domain.ticketing.attachment.AttachmentId;
import io.keybuzz.domain.ticketing.attachment.BlobKey;
import io.keybuzz.domain.ticketing.attachment.FileName;
import io.keybuzz.domain.ticketing.attachment.port.Attachments;
import io.keybuzz.domain.ticketing.draft.port.ReplyUndos;
import io.keybuzz.domain.ticketing.port.Desks;
import io.keybuzz.domain.ticketing.port.Tickets;
import io.keybuzz.domain.ticketing.port.UsageMeter;
import io.keybuzz.domain.ticketing.routing.Opening;
import io.keybuzz.domain.ticketing.routing.port.Staff;
import io.keybuzz.domain.ticketing.thread.LinkId;
import io.keybuzz.domain.ticketing.thread.LinkKind;
import io.keybuzz.domain.ticketing.thread.TicketLink;
import io.keybuzz.domain.ticketing.thread.port.TicketLinks;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Ticketing inside somebody else's transaction; for bridges, never for callers. */
public final class TicketIntake {
    private static final int MAX_ORDER_LINE = NewTicket.MAX_EXTERNAL_ID + 20;
    private static final Duration BACKLOG = Duration.ofDays(30);
    private static final Instant NO_CLOCK = Instant.parse("2010-01-01T00:00:00Z");
    private static final UUID NOBODY = new UUID(0, 0);
    private static final Author CHANNEL = Author.system("KeyBuzz");

    private final Tickets tickets;
    private final TicketLinks links;
    private final Desks desks;
    private final Attachments attachments;
    private final Recognition recognition;
    private final Router router;
    private final ReplyUndos undos;
    private final UsageMeter meter;
    private final IdSource ids;

    public TicketIntake(TicketingStores stores, Staff staff, UsageMeter meter, IdSource ids) {
        this.tickets = stores.tickets();
        this.links = stores.threads().links();
        this.desks = stores.desks();
        this.attachments = stores.attachments();
        this.recognition = new Recognition(stores.customers().records(), ids);
        this.router = new Router(stores.routing(), staff);
        this.undos = stores.undos();
        this.meter = meter;
        this.ids = ids;
    }

    /** Opens a ticket with the message of a channel. */
    public TicketId open(TenantId tenant, NewTicket start, Received message, Instant now) {
        Opening desk = desks.opening(tenant);
        Ticket ticket = Ticket.open(
                ids.next(TicketId::new), tenant, recognition.of(tenant, start, now), desk.rules(), ids, now);
        MessageId heard = hear(ticket, message, now);
        if (message.isBacklog(now)) {
            Demand.layAside(ticket, CHANNEL, now);
        } else {
            router.route(ticket, desk.routing(), now);
        }
        tickets.save(ticket);
        attach(ticket, heard, message, now);
        start.links().followUpOf().ifPresent(old -> links.add(followUp(ticket, old, now)));
        meter.ticketOpened(tenant, ticket.id(), now);
        return ticket.id();
    }

    /**
     * Adds the message of a channel to a ticket, or to the one that has its messages now. A buyer's message that comes too long
     * after the ticket was closed opens a follow-up. Refuses with {@code ticketing/ticket-not-found}.
     *
     * @param start what a follow-up starts with
     * @return the ticket that has the message
     */
    public TicketId append(TicketId id, NewTicket start, Received message, Instant now) {
        Ticket ticket = tickets.findWhole(id).orElseThrow(() -> TicketProblem.notFound(id));
        while (ticket.state().links().mergedInto().isPresent()) {
            ticket = tickets.require(ticket.state().links().mergedInto().get());
        }
        if (message.mayOpenFollowUps() && !ticket.takesMessagesAt(now)) {
            return open(ticket.state().tenant(), start.following(ticket.id()), message, now);
        }
        boolean wasOver = isOver(ticket);
        MessageId heard = hear(ticket, message.about(otherOrder(ticket, start)), now);
        if (wasOver && !isOver(ticket)) {
            router.revive(ticket, now);
        }
        tickets.save(ticket);
        attach(ticket, heard, message, now);
        return ticket.id();
    }

    /** A buyer may go on about another order on the same ticket, which knows one. */
    private static Optional<String> otherOrder(Ticket ticket, NewTicket start) {
        Optional<String> known = ticket.state().origin().externalId();
        return start.origin().externalId().filter(order -> !known.equals(Optional.of(order)));
    }

    /** It is found from the ticket that it follows. */
    private TicketLink followUp(Ticket ticket, TicketId old, Instant now) {
        return new TicketLink(
                ids.next(LinkId::new), ticket.state().tenant(), ticket.id(), old, LinkKind.PARENT, NOBODY, now);
    }

    private static boolean isOver(Ticket ticket) {
        TicketStatus status = ticket.state().status();
        return status == TicketStatus.RESOLVED || status == TicketStatus.CLOSED;
    }

    public void noteDelivery(TicketId ticket, MessageId message, DeliveryStatus status, Optional<String> error) {
        tickets.noteDelivery(ticket, message, status, error);
        if (status == DeliveryStatus.SENDING) {
            undos.remove(ticket, message);
        }
    }

    /**
     * A reply did not arrive: it says so, and the ticket is back among those that wait for us. Whoever settles a reply holds the
     * ticket first, as those do who take one back.
     */
    public void undelivered(TicketId id, MessageId message, String reason, Author teller, Instant now) {
        noteDelivery(id, message, DeliveryStatus.FAILED, Optional.of(reason));
        tickets.findWhole(id).ifPresent(ticket -> {
            boolean wasOver = isOver(ticket);
            ticket.undelivered(teller, now);
            if (wasOver && !isOver(ticket)) {
                router.revive(ticket, now);
            }
            tickets.save(ticket);
        });
    }

    /** Nobody else changes the ticket before this is over. */
    public void hold(TicketId id) {
        tickets.findWhole(id);
    }

    private static MessageId hear(Ticket ticket, Received message, Instant now) {
        MessageId heard = ticket.receive(
                        message.author(), message.body(), MessageSource.MARKETPLACE, message.sentAt(), now)
                .id();
        message.demand().ifPresent(demand -> demand.on(ticket, CHANNEL, now));
        return heard;
    }

    /** Bytes are noted in one order everywhere, or two messages with the same files would wait for each other. */
    private void attach(Ticket ticket, MessageId message, Received received, Instant now) {
        TenantId tenant = ticket.state().tenant();
        Map<String, BlobKey> keys = new TreeMap<>();
        received.files().stream()
                .map(FileIntake.Kept::content)
                .sorted(Comparator.comparing(Attachment.Content::sha256))
                .forEach(content -> keys.put(
                        content.sha256(),
                        attachments.keep(tenant, ticket.id(), content, now).key()));
        for (FileIntake.Kept file : received.files()) {
            Attachment.Content content = file.content();
            attachments.add(new Attachment(
                    ids.next(AttachmentId::new),
                    tenant,
                    ticket.id(),
                    Optional.of(message),
                    FileName.of(file.name()),
                    file.mediaType(),
                    new Attachment.Content(
                            content.sha256(), content.size(), Objects.requireNonNull(keys.get(content.sha256()))),
                    NOBODY,
                    received.author().name(),
                    now));
        }
    }

    /**
     * A channel's message in ticketing's words.
     *
     * @param files that go with it
     * @param demand what it asks of the ticket beside being read
     */
    public record Received(
            Author author, MessageBody body, Instant sentAt, List<FileIntake.Kept> files, Optional<Demand> demand) {
        public Received {
            files = List.copyOf(files);
        }

        /** A message without files that asks for nothing else. */
        public Received(Author author, MessageBody body, Instant sentAt) {
            this(author, body, sentAt, List.of(), Optional.empty());
        }

        /** The same message with the order it is about, unless it says so itself. */
        private Received about(Optional<String> order) {
            return order.filter(it -> !body.text().contains(it))
                    .map(it -> new Received(
                            author,
                            MessageBody.received(Texts.truncate(body.text(), MessageBody.MAX_RECEIVED - MAX_ORDER_LINE)
                                    + "\n\n[Order " + it + "]"),
                            sentAt,
                            files,
                            demand))
                    .orElse(this);
        }

        /** Written long ago; what was written before there were marketplaces comes from a clock that was never set. */
        private boolean isBacklog(Instant now) {
            return sentAt.isBefore(now.minus(BACKLOG)) && sentAt.isAfter(NO_CLOCK);
        }

        private boolean mayOpenFollowUps() {
            return author.type() == SenderType.CUSTOMER
                    || demand.filter(Demand::opensFollowUps).isPresent();
        }
    }
}
