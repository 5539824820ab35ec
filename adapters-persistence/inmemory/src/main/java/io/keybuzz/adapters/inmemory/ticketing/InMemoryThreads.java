package io.keybuzz.adapters.inmemory.ticketing;

import io.keybuzz.adapters.inmemory.shared.Table;
import io.keybuzz.domain.shared.PageKey;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.DeliveryStatus;
import io.keybuzz.domain.ticketing.MessageId;
import io.keybuzz.domain.ticketing.MessageSource;
import io.keybuzz.domain.ticketing.SenderType;
import io.keybuzz.domain.ticketing.TicketEvent;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketMessage;
import io.keybuzz.domain.ticketing.TicketState;
import io.keybuzz.domain.ticketing.Visibility;
import io.keybuzz.domain.ticketing.thread.Halves;
import io.keybuzz.domain.ticketing.thread.Merge;
import io.keybuzz.domain.ticketing.thread.PossibleDuplicate;
import io.keybuzz.domain.ticketing.thread.ThreadFacts;
import io.keybuzz.domain.ticketing.thread.UndoableMerge;
import io.keybuzz.domain.ticketing.thread.port.Threads;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A line of history knows its ticket for good; of messages it is kept beside them, as far as they have moved. */
final class InMemoryThreads implements Threads {
    private final TicketRows rows;
    private final InMemoryAttachments files;
    private final Table<MessageId, TicketId> homes;
    private final Table<TicketId, Merge> merges;

    InMemoryThreads(TicketRows rows, InMemoryAttachments files) {
        this.rows = rows;
        this.files = files;
        this.homes = new Table<>(rows.database);
        this.merges = new Table<>(rows.database);
    }

    @Override
    public void move(Set<TicketId> from, TicketId to) {
        own(from).forEach(ticket -> {
            messages(ticket).forEach(message -> put(message, homeOf(message), to));
            rows.histories.all(ticket.value()).forEach(event -> put(event, ticket, to));
            files.move(ticket, to, file -> true);
        });
    }

    @Override
    public void moveBack(TicketId from, TicketId to, Set<TicketId> family) {
        own(Set.of(from)).forEach(ticket -> {
            messages(ticket).stream()
                    .filter(message ->
                            homes.find(message.id()).filter(family::contains).isPresent())
                    .forEach(message -> put(message, homeOf(message), to));
            rows.histories.all(ticket.value()).stream()
                    .filter(event -> family.contains(event.ticket()))
                    .forEach(event -> put(event, ticket, to));
            files.moveBack(ticket, to, family);
        });
    }

    @Override
    public void split(TicketId from, TicketId to, Set<MessageId> chosen) {
        own(Set.of(from)).forEach(ticket -> {
            messages(ticket).stream()
                    .filter(message -> chosen.contains(message.id()))
                    .forEach(message -> put(message, to, to));
            files.move(
                    ticket, to, file -> file.message().filter(chosen::contains).isPresent());
            files.settle(to);
        });
    }

    @Override
    public Map<TicketId, ThreadFacts> facts(Set<TicketId> tickets) {
        return tickets.stream()
                .filter(id -> rows.find(id).isPresent())
                .collect(Collectors.toMap(id -> id, id -> facts(messages(id), message -> true)));
    }

    @Override
    public Halves halves(TicketId ticket, Set<MessageId> chosen) {
        List<TicketMessage> all = rows.find(ticket).isPresent() ? messages(ticket) : List.of();
        return new Halves(
                facts(all, message -> chosen.contains(message.id())),
                facts(all, message -> !chosen.contains(message.id())),
                all.stream()
                        .filter(message -> chosen.contains(message.id()))
                        .filter(message -> message.author().type() == SenderType.AGENT)
                        .filter(message -> message.source() != MessageSource.MARKETPLACE)
                        .collect(Collectors.toMap(this::homeOf, message -> 1, Integer::sum)));
    }

    @Override
    public void note(Merge merge) {
        rows.database.session().requireOwn(merge.tenant());
        merges.put(merge.source(), merge);
    }

    @Override
    public void forget(Merge merge) {
        rows.database.session().requireOwn(merge.tenant());
        merges.remove(merge.source());
    }

    @Override
    public List<UndoableMerge> merges(TicketId ticket) {
        return merges
                .some(merge -> merge.source().equals(ticket) || merge.target().equals(ticket), Integer.MAX_VALUE)
                .stream()
                .filter(merge -> rows.database.session().sees(merge.tenant()))
                .sorted(Comparator.comparing(Merge::at)
                        .reversed()
                        .thenComparing(merge -> merge.source().toString()))
                .map(merge -> new UndoableMerge(merge, familyOf(merge.source())))
                .toList();
    }

    @Override
    public List<PossibleDuplicate> alike(
            TenantId tenant, Optional<UUID> customer, Optional<String> externalId, Instant since) {
        boolean nobody = customer.isEmpty() && externalId.isEmpty();
        return (nobody ? Stream.<TicketId>empty() : rows.lists.all(tenant.value()).stream())
                .flatMap(id -> rows.find(id).stream())
                .filter(it -> it.links().mergedInto().isEmpty())
                .filter(it -> PossibleDuplicate.OPEN.contains(it.status()))
                .filter(it -> !it.createdAt().isBefore(since))
                .filter(it -> (customer.isPresent() && it.links().customer().equals(customer))
                        || (externalId.isPresent() && it.origin().externalId().equals(externalId)))
                .limit(PossibleDuplicate.MOST)
                .map(it -> new PossibleDuplicate(it.id().value(), it.subject(), it.status(), it.createdAt()))
                .toList();
    }

    private Set<TicketId> familyOf(TicketId source) {
        Set<TicketId> family = new HashSet<>(Set.of(source));
        merges.some(merge -> merge.target().equals(source), Integer.MAX_VALUE)
                .forEach(merge -> family.addAll(familyOf(merge.source())));
        return family;
    }

    /** Tickets of the one tenant; a change to any other finds nothing, as under row-level security. */
    private Stream<TicketId> own(Set<TicketId> tickets) {
        rows.database.session().requireWritable();
        return tickets.stream()
                .filter(id -> rows.find(id)
                        .map(TicketState::tenant)
                        .filter(tenant -> rows.database.session().tenant().equals(Optional.of(tenant)))
                        .isPresent());
    }

    private List<TicketMessage> messages(TicketId ticket) {
        return rows.conversations.all(ticket.value()).stream()
                .flatMap(id -> rows.messages.find(id).stream())
                .toList();
    }

    private TicketId homeOf(TicketMessage message) {
        return homes.find(message.id()).orElse(message.ticket());
    }

    private void put(TicketMessage message, TicketId home, TicketId to) {
        PageKey place = new PageKey(message.createdAt(), message.id().value());
        rows.conversations.remove(message.ticket().value(), place);
        rows.conversations.put(to.value(), place, message.id());
        homes.put(message.id(), home);
        rows.messages.put(message.id(), message.movedTo(to));
    }

    private void put(TicketEvent event, TicketId from, TicketId to) {
        PageKey place = new PageKey(event.createdAt(), event.id().value());
        rows.histories.remove(from.value(), place);
        rows.histories.put(to.value(), place, event);
    }

    private static ThreadFacts facts(List<TicketMessage> messages, Predicate<TicketMessage> wanted) {
        List<TicketMessage> some = messages.stream().filter(wanted).toList();
        return new ThreadFacts(
                some.size(),
                replies(some).min(Comparator.naturalOrder()),
                some.stream()
                        .filter(message -> message.author().type() == SenderType.CUSTOMER)
                        .map(TicketMessage::createdAt)
                        .max(Comparator.naturalOrder()),
                replies(some).max(Comparator.naturalOrder()));
    }

    private static Stream<Instant> replies(List<TicketMessage> messages) {
        return messages.stream()
                .filter(message -> message.visibility() == Visibility.PUBLIC)
                .filter(message -> message.delivery() != DeliveryStatus.CANCELLED)
                .filter(message -> message.author().type() == SenderType.AGENT
                        || message.author().type() == SenderType.AI)
                .map(TicketMessage::createdAt);
    }
}
