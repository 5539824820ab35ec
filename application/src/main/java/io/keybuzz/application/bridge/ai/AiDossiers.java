package io.keybuzz.application.bridge.ai;

import io.keybuzz.domain.automation.draft.port.TicketDossiers;
import io.keybuzz.domain.automation.writing.TicketDossier;
import io.keybuzz.domain.automation.writing.TicketDossier.LastWord;
import io.keybuzz.domain.automation.writing.WritingTask.Said;
import io.keybuzz.domain.marketplace.capability.ChannelCapabilities;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.PageKey;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.Refusal;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.DeliveryStatus;
import io.keybuzz.domain.ticketing.MessageBody;
import io.keybuzz.domain.ticketing.SenderType;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.action.port.TenantNames;
import io.keybuzz.domain.ticketing.port.TicketViews;
import io.keybuzz.domain.ticketing.view.MessageView;
import io.keybuzz.domain.ticketing.view.TicketView;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Writers of answers are shown of ticketing's tickets what the buyer can see as well. */
public final class AiDossiers implements TicketDossiers {
    private static final int MESSAGES = 20;

    private final TicketViews views;
    private final TenantNames names;

    public AiDossiers(TicketViews views, TenantNames names) {
        this.views = views;
        this.names = names;
    }

    @Override
    public Optional<TicketDossier> find(UUID ticket) {
        return views.find(new TicketId(ticket)).map(this::dossier);
    }

    @Override
    public Optional<TenantId> tenantOf(UUID ticket) {
        return views.tenantOf(new TicketId(ticket));
    }

    @Override
    public Refusal missing(UUID ticket) {
        return TicketProblem.notFound(new TicketId(ticket));
    }

    private TicketDossier dossier(TicketView ticket) {
        TenantId tenant = new TenantId(ticket.tenantId());
        List<MessageView> messages = publicOnes(new TicketId(ticket.id()));
        return new TicketDossier(
                tenant,
                ticket.id(),
                ticket.channel(),
                names.of(tenant).orElse(""),
                Optional.ofNullable(ticket.customerName()),
                ticket.subject(),
                Optional.ofNullable(ticket.externalId()),
                messages.stream()
                        .map(message -> new Said(message.senderType() == SenderType.CUSTOMER, message.body()))
                        .toList(),
                messages.stream()
                        .filter(message -> message.senderType() == SenderType.CUSTOMER)
                        .reduce((first, last) -> last)
                        .map(message -> new LastWord(message.id(), message.body())),
                Optional.ofNullable(ticket.language()),
                ticket.mergedInto() == null,
                Math.min(
                        MessageBody.MAX_WRITTEN,
                        ChannelCapabilities.of(ticket.channel()).maxBody()));
    }

    /** The last that both sides can see; what was taken back is not among them. */
    private List<MessageView> publicOnes(TicketId ticket) {
        Deque<MessageView> last = new ArrayDeque<>();
        Optional<PageKey> next = Optional.empty();
        do {
            Optional<Page<MessageView>> page = views.messages(ticket, new PageRequest(PageRequest.MAX_LIMIT, next));
            for (MessageView message : page.map(Page::items).orElseGet(List::of)) {
                if (isPublic(message)) {
                    last.add(message);
                }
                if (last.size() > MESSAGES) {
                    last.remove();
                }
            }
            next = page.flatMap(Page::next);
        } while (next.isPresent());
        return new ArrayList<>(last);
    }

    private static boolean isPublic(MessageView message) {
        return !message.internal()
                && message.senderType() != SenderType.SYSTEM
                && message.deliveryStatus() != DeliveryStatus.CANCELLED;
    }
}
