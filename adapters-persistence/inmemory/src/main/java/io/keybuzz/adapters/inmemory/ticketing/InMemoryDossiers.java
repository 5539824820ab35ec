package io.keybuzz.adapters.inmemory.ticketing;

import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.MessageId;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketMessage;
import io.keybuzz.domain.ticketing.TicketState;
import io.keybuzz.domain.ticketing.dossier.Dossier;
import io.keybuzz.domain.ticketing.dossier.port.Dossiers;
import io.keybuzz.domain.ticketing.view.MessageView;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

final class InMemoryDossiers implements Dossiers {
    private final TicketRows rows;

    InMemoryDossiers(TicketRows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<Dossier> of(TicketId id, MessageId message) {
        TenantId tenant = rows.database.session().requireTenant();
        return rows.find(id).flatMap(part -> rows.find(rows.whole(part.id()))).flatMap(ticket -> {
            List<MessageView> messages = rows.messagesOf(ticket.id()).stream()
                    .map(TicketMessage::toView)
                    .toList();
            return messages.stream()
                    .filter(one -> one.id().equals(message.value()))
                    .findFirst()
                    .map(asked -> new Dossier(
                            ticket.toView(),
                            asked,
                            messages.subList(Math.max(0, messages.size() - Dossier.LATEST), messages.size()),
                            tickets(tenant, ticket),
                            ticket.route().isPresent()));
        });
    }

    private int tickets(TenantId tenant, TicketState ticket) {
        Optional<UUID> customer = ticket.links().customer();
        long count = customer.isEmpty()
                ? 1
                : rows.lists.all(tenant.value()).stream()
                        .flatMap(id -> rows.find(id).stream())
                        .filter(other -> other.links().customer().equals(customer))
                        .limit(Dossier.MOST_TICKETS)
                        .count();
        return Math.max(1, (int) count);
    }
}
