package io.keybuzz.application.bridge.ai;

import io.keybuzz.domain.automation.port.TicketSituations;
import io.keybuzz.domain.automation.situation.Scene;
import io.keybuzz.domain.automation.situation.Situation;
import io.keybuzz.domain.automation.writing.WritingTask.Said;
import io.keybuzz.domain.marketplace.capability.ChannelCapabilities;
import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.shared.Refusal;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.MessageBody;
import io.keybuzz.domain.ticketing.MessageId;
import io.keybuzz.domain.ticketing.SenderType;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.TicketStatus;
import io.keybuzz.domain.ticketing.action.port.TenantNames;
import io.keybuzz.domain.ticketing.dossier.Dossier;
import io.keybuzz.domain.ticketing.dossier.port.Dossiers;
import io.keybuzz.domain.ticketing.port.TicketViews;
import io.keybuzz.domain.ticketing.view.MessageView;
import io.keybuzz.domain.ticketing.view.TicketView;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Automation looks at ticketing's tickets. Of an order only its reference is known without asking the channel; messages are as
 * old as they are with us, for channels' clocks cannot be trusted.
 */
public final class AiSituations implements TicketSituations {
    private static final Comparator<MessageView> BY_TIME = Comparator.comparing(MessageView::createdAt)
            .thenComparing(message -> message.id().toString());

    private final Dossiers dossiers;
    private final TicketViews views;
    private final TenantNames names;

    public AiSituations(Dossiers dossiers, TicketViews views, TenantNames names) {
        this.dossiers = dossiers;
        this.views = views;
        this.names = names;
    }

    @Override
    public Optional<Scene> of(UUID ticket, UUID message) {
        return dossiers.of(new TicketId(ticket), new MessageId(message)).map(AiSituations::scene);
    }

    @Override
    public boolean exists(UUID ticket) {
        return views.tenantOf(new TicketId(ticket)).isPresent();
    }

    @Override
    public Refusal missing(UUID ticket) {
        return TicketProblem.notFound(new TicketId(ticket));
    }

    @Override
    public String seller(TenantId tenant) {
        return names.of(tenant).orElse("");
    }

    @Override
    public int limit(Channel channel) {
        return Math.min(MessageBody.MAX_WRITTEN, ChannelCapabilities.of(channel).maxBody());
    }

    private static Scene scene(Dossier dossier) {
        TicketView ticket = dossier.ticket();
        MessageView asked = dossier.asked();
        return new Scene(
                new TenantId(ticket.tenantId()),
                ticket(ticket),
                new Situation.Message(asked.id(), asked.body(), asked.createdAt()),
                new Situation.Buyer(Optional.ofNullable(ticket.customerName()), dossier.customerTickets()),
                Optional.ofNullable(ticket.externalId())
                        .map(reference -> new Situation.Order(reference, Optional.empty(), Optional.empty())),
                new Situation.Place(
                        ticket.channel(),
                        Optional.ofNullable(ticket.marketplace()),
                        Optional.ofNullable(ticket.language())),
                thread(dossier),
                standing(dossier),
                asked.createdAt(),
                dossier.latest().stream()
                        .filter(message -> message.senderType() == SenderType.AGENT)
                        .map(MessageView::createdAt)
                        .max(Comparator.naturalOrder()));
    }

    private static Situation.Ticket ticket(TicketView ticket) {
        return new Situation.Ticket(
                ticket.id(),
                ticket.status().name(),
                ticket.priority().name(),
                ticket.subject(),
                Optional.ofNullable(ticket.category()),
                Set.copyOf(ticket.tags()),
                ticket.assigneeUserId() != null || ticket.assigneeTeamId() != null,
                ticket.messageCount(),
                ticket.createdAt(),
                Optional.ofNullable(ticket.dueAt()),
                awaitsUs(ticket));
    }

    private static boolean awaitsUs(TicketView ticket) {
        Instant heard = ticket.lastCustomerMessageAt();
        Instant replied = ticket.lastReplyAt();
        return heard != null && (replied == null || replied.isBefore(heard));
    }

    /** What both sides can read; nothing after the message that is asked about. */
    private static List<Said> thread(Dossier dossier) {
        return dossier.latest().stream()
                .filter(message -> !message.internal() && message.senderType() != SenderType.SYSTEM)
                .filter(message -> BY_TIME.compare(message, dossier.asked()) <= 0)
                .map(message -> new Said(message.senderType() == SenderType.CUSTOMER, message.body()))
                .toList();
    }

    private static Scene.Standing standing(Dossier dossier) {
        MessageView asked = dossier.asked();
        TicketView ticket = dossier.ticket();
        Instant heard = ticket.lastCustomerMessageAt();
        Instant replied = ticket.lastReplyAt();
        return new Scene.Standing(
                heard == null || !heard.isAfter(asked.createdAt()),
                replied != null && replied.isAfter(asked.createdAt()),
                ticket.status() == TicketStatus.CLOSED,
                dossier.routed());
    }
}
