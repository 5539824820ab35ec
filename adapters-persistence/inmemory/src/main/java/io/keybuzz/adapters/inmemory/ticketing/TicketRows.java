package io.keybuzz.adapters.inmemory.ticketing;

import io.keybuzz.adapters.inmemory.shared.InMemoryDatabase;
import io.keybuzz.adapters.inmemory.shared.SortedTable;
import io.keybuzz.adapters.inmemory.shared.Table;
import io.keybuzz.adapters.inmemory.shared.Timeline;
import io.keybuzz.adapters.inmemory.shared.UuidOrder;
import io.keybuzz.domain.shared.PageKey;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.MessageId;
import io.keybuzz.domain.ticketing.Ticket;
import io.keybuzz.domain.ticketing.TicketEvent;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketMessage;
import io.keybuzz.domain.ticketing.TicketState;
import io.keybuzz.domain.ticketing.attribute.AttributePlan;
import io.keybuzz.domain.ticketing.desk.DeskRules;
import io.keybuzz.domain.ticketing.sla.policy.SlaPlan;
import io.keybuzz.domain.ticketing.sla.port.TicketAlarms;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** The rows that {@link InMemoryTickets} writes and {@link InMemoryTicketViews} reads. */
final class TicketRows {
    final InMemoryDatabase database;
    final Table<TicketId, TicketState> tickets;
    final Timeline<TicketId> lists;
    final Table<MessageId, TicketMessage> messages;
    final Timeline<MessageId> conversations;
    final Timeline<TicketEvent> histories;
    final Table<TenantId, DeskRules> desks;
    final Table<TenantId, SlaPlan> plans;
    final Table<TenantId, AttributePlan> attributes;
    final SortedTable<TicketAlarms.Alarm, TicketId> alarms;
    final SortedTable<UUID, PageKey> recounts;
    /** Whom a customer has become a part of. */
    UnaryOperator<UUID> survivor = UnaryOperator.identity();

    TicketRows(InMemoryDatabase database) {
        this.database = database;
        this.tickets = new Table<>(database);
        this.lists = Timeline.newestFirst(database);
        this.messages = new Table<>(database);
        this.conversations = Timeline.oldestFirst(database);
        this.histories = Timeline.oldestFirst(database);
        this.desks = new Table<>(database);
        this.plans = new Table<>(database);
        this.attributes = new Table<>(database);
        this.alarms = new SortedTable<>(
                database,
                Comparator.comparing(TicketAlarms.Alarm::at)
                        .thenComparing(alarm -> alarm.ticket().value(), UuidOrder.BYTEWISE));
        this.recounts = new SortedTable<>(database, UuidOrder.BYTEWISE);
    }

    /** The ticket, if this unit of work may see it. */
    Optional<TicketState> find(TicketId id) {
        return tickets.find(id).filter(state -> database.session().sees(state.tenant()));
    }

    /** Whether it is a ticket that this unit of work may change. */
    boolean isOwn(TicketId id) {
        database.session().requireWritable();
        Optional<TenantId> owner = find(id).map(TicketState::tenant);
        return owner.isPresent() && owner.equals(database.session().tenant());
    }

    /** The ticket, or what it is a part of in the end. */
    TicketId whole(TicketId id) {
        return tickets.find(id)
                .flatMap(state -> state.links().mergedInto())
                .map(this::whole)
                .orElse(id);
    }

    /** Of a ticket that this unit of work may see, oldest first. */
    List<TicketMessage> messagesOf(TicketId id) {
        return find(id).stream()
                .flatMap(ticket -> conversations.all(id.value()).stream())
                .flatMap(message -> messages.find(message).stream())
                .toList();
    }

    /** Whose tickets this unit of work may see: a tenant's, everybody's, or nobody's. */
    Optional<UUID> owner() {
        return database.session().isPlatform()
                ? Optional.of(Timeline.EVERYBODY)
                : database.session().tenant().map(TenantId::value);
    }

    /** The rules of a tenant's desk, as far as this unit of work may see them. */
    DeskRules rulesOf(TenantId tenant) {
        return desks.find(tenant)
                .filter(rules -> database.session().sees(tenant))
                .orElseGet(DeskRules::standard)
                .promising(planOf(tenant))
                .defining(attributesOf(tenant));
    }

    /** A tenant's policies and calendars, as far as this unit of work may see them. */
    SlaPlan planOf(TenantId tenant) {
        return plans.find(tenant)
                .filter(plan -> database.session().sees(tenant))
                .orElseGet(SlaPlan::standard);
    }

    /** What a tenant has defined, as far as this unit of work may see it. */
    AttributePlan attributesOf(TenantId tenant) {
        return attributes
                .find(tenant)
                .filter(plan -> database.session().sees(tenant))
                .orElseGet(AttributePlan::none);
    }

    /** Stores the state with its alarm, and takes the alarm of the one before away. */
    void store(TicketState next) {
        tickets.find(next.id()).flatMap(TicketRows::alarm).ifPresent(alarms::remove);
        alarm(next).ifPresent(alarm -> alarms.put(alarm, next.id()));
        tickets.put(next.id(), next);
    }

    private static Optional<TicketAlarms.Alarm> alarm(TicketState state) {
        return state.clocks().wakeAt().map(at -> new TicketAlarms.Alarm(state.tenant(), state.id(), at));
    }

    void put(Ticket ticket) {
        TicketState state = ticket.state();
        if (state.version() == 0) {
            PageKey place = new PageKey(state.createdAt(), state.id().value());
            lists.put(state.tenant().value(), place, state.id());
            lists.put(Timeline.EVERYBODY, place, state.id());
        }
        store(state.nextVersion());
        ticket.newMessages().forEach(this::put);
        ticket.newHistory().forEach(this::put);
    }

    private void put(TicketMessage message) {
        messages.put(message.id(), message);
        conversations.put(
                message.ticket().value(),
                new PageKey(message.createdAt(), message.id().value()),
                message.id());
    }

    private void put(TicketEvent event) {
        histories.put(
                event.ticket().value(),
                new PageKey(event.createdAt(), event.id().value()),
                event);
    }
}
