package io.keybuzz.adapters.inmemory.ticketing.dossier;

import io.keybuzz.adapters.inmemory.shared.InMemoryDatabase;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.MessageId;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketMessage;
import io.keybuzz.domain.ticketing.TicketState;
import io.keybuzz.domain.ticketing.dossier.Dossier;
import io.keybuzz.domain.ticketing.dossier.PublicThread;
import io.keybuzz.domain.ticketing.dossier.port.Dossiers;
import io.keybuzz.domain.ticketing.view.MessageView;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads the rows of ticketing. */
public final class InMemoryDossiers implements Dossiers {
    private final InMemoryDatabase database;
    private final Function<TicketId, Optional<TicketState>> part;
    private final Function<TicketId, Optional<TicketState>> whole;
    private final Function<TicketId, List<TicketMessage>> messages;
    private final Function<TenantId, Stream<TicketState>> all;

    /**
     * @param part a ticket in sight
     * @param whole a ticket in sight, or what it is a part of
     * @param messages of a ticket, oldest first
     * @param all of a tenant
     */
    public InMemoryDossiers(
            InMemoryDatabase database,
            Function<TicketId, Optional<TicketState>> part,
            Function<TicketId, Optional<TicketState>> whole,
            Function<TicketId, List<TicketMessage>> messages,
            Function<TenantId, Stream<TicketState>> all) {
        this.database = database;
        this.part = part;
        this.whole = whole;
        this.messages = messages;
        this.all = all;
    }

    @Override
    public Optional<Dossier> of(TicketId id, MessageId message) {
        TenantId tenant = database.session().requireTenant();
        return whole.apply(id).flatMap(ticket -> {
            List<MessageView> said = messages.apply(ticket.id()).stream()
                    .map(TicketMessage::toView)
                    .toList();
            return said.stream()
                    .filter(one -> one.id().equals(message.value()))
                    .findFirst()
                    .map(asked -> new Dossier(
                            ticket.toView(),
                            asked,
                            said.subList(Math.max(0, said.size() - Dossier.LATEST), said.size()),
                            tickets(tenant, ticket),
                            ticket.route().isPresent()));
        });
    }

    @Override
    public Optional<PublicThread> latest(TicketId id) {
        database.session().requireTenant();
        return part.apply(id).map(ticket -> {
            List<MessageView> said = messages.apply(id).stream()
                    .map(TicketMessage::toView)
                    .filter(PublicThread::shows)
                    .toList();
            return new PublicThread(
                    ticket.toView(), said.subList(Math.max(0, said.size() - PublicThread.LATEST), said.size()));
        });
    }

    private int tickets(TenantId tenant, TicketState ticket) {
        Optional<UUID> customer = ticket.links().customer();
        long count = customer.isEmpty()
                ? 1
                : all.apply(tenant)
                        .filter(other -> other.links().customer().equals(customer))
                        .limit(Dossier.MOST_TICKETS)
                        .count();
        return Math.max(1, (int) count);
    }
}
