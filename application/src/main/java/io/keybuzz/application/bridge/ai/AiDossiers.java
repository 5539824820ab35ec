package io.keybuzz.application.bridge.ai;

import io.keybuzz.domain.automation.draft.port.TicketDossiers;
import io.keybuzz.domain.automation.writing.TicketDossier;
import io.keybuzz.domain.automation.writing.TicketDossier.LastWord;
import io.keybuzz.domain.automation.writing.WritingTask.Said;
import io.keybuzz.domain.marketplace.capability.ChannelCapabilities;
import io.keybuzz.domain.shared.Refusal;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.MessageBody;
import io.keybuzz.domain.ticketing.SenderType;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.action.port.TenantNames;
import io.keybuzz.domain.ticketing.dossier.PublicThread;
import io.keybuzz.domain.ticketing.dossier.port.Dossiers;
import io.keybuzz.domain.ticketing.port.TicketViews;
import io.keybuzz.domain.ticketing.view.MessageView;
import io.keybuzz.domain.ticketing.view.TicketView;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Writers of answers are shown of ticketing's tickets what the buyer can see as well. */
public final class AiDossiers implements TicketDossiers {
    private final Dossiers dossiers;
    private final TicketViews views;
    private final TenantNames names;

    public AiDossiers(Dossiers dossiers, TicketViews views, TenantNames names) {
        this.dossiers = dossiers;
        this.views = views;
        this.names = names;
    }

    @Override
    public Optional<TicketDossier> find(UUID ticket) {
        return dossiers.latest(new TicketId(ticket)).map(this::dossier);
    }

    @Override
    public Optional<TenantId> tenantOf(UUID ticket) {
        return views.tenantOf(new TicketId(ticket));
    }

    @Override
    public Refusal missing(UUID ticket) {
        return TicketProblem.notFound(new TicketId(ticket));
    }

    private TicketDossier dossier(PublicThread thread) {
        TicketView ticket = thread.ticket();
        TenantId tenant = new TenantId(ticket.tenantId());
        List<MessageView> messages = thread.latest();
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
}
