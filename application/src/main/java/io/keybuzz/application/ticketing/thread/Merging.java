package io.keybuzz.application.ticketing.thread;

import io.keybuzz.application.ticketing.TicketingPorts;
import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.Refusal;
import io.keybuzz.domain.ticketing.Author;
import io.keybuzz.domain.ticketing.Customer;
import io.keybuzz.domain.ticketing.Tags;
import io.keybuzz.domain.ticketing.Threading;
import io.keybuzz.domain.ticketing.Ticket;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.TicketState;
import io.keybuzz.domain.ticketing.thread.Merge;
import io.keybuzz.domain.ticketing.thread.MergeId;
import io.keybuzz.domain.ticketing.thread.port.Threads;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Merges tickets inside a unit of work that is open; for use cases that merge besides other things. */
public final class Merging {
    private final TicketingPorts ports;

    public Merging(TicketingPorts ports) {
        this.ports = ports;
    }

    /**
     * Makes a ticket a part of another. Refuses like {@link TicketThreads#merge}.
     *
     * @return whether it was none before
     */
    public boolean merge(TicketId source, TicketId target, Author author, Instant now) {
        return merged(MergeTickets.of(target, source), author, now).different();
    }

    /** Refuses like {@link TicketThreads#merge}. */
    Ticket merge(MergeTickets command, Author author, Instant now) {
        return merged(command, author, now).target();
    }

    private Merged merged(MergeTickets command, Author author, Instant now) {
        requireSources(command);
        Map<TicketId, Ticket> all = locked(command);
        Ticket target = Objects.requireNonNull(all.get(command.target()));
        command.expected().require(target.state().version());
        refuseMerged(target.state());
        List<Ticket> parts = command.sources().stream()
                .map(id -> Objects.requireNonNull(all.get(id)))
                .filter(part -> !part.state().links().mergedInto().equals(Optional.of(target.id())))
                .toList();
        parts.forEach(part -> refuseMerged(part.state()));
        parts.forEach(part -> requireAnswerable(target.state(), part.state()));
        if (!command.force()) {
            parts.forEach(part -> requireAlike(target.state(), part.state()));
        }
        requireFewTags(target, parts);
        if (!parts.isEmpty()) {
            join(target, parts, author, now);
        }
        return new Merged(target, !parts.isEmpty());
    }

    /** What hangs on the parts moves first: what the merge itself writes down on each side stays there. */
    private void join(Ticket target, List<Ticket> parts, Author author, Instant now) {
        Threads threads = ports.stores().threads().threads();
        Set<TicketId> ids = parts.stream().map(Ticket::id).collect(Collectors.toUnmodifiableSet());
        MergeId id = ports.ids().next(MergeId::new);
        threads.move(ids, target.id());
        for (Ticket part : parts) {
            Merge merge = Threading.join(target, part, id, author, now);
            ports.stores().tickets().save(part);
            threads.note(merge);
        }
        ports.stores().tickets().save(target);
        ports.meter().joined(ids, target.id(), now);
        ports.channels().joined(ids, target.id());
    }

    private Map<TicketId, Ticket> locked(MergeTickets command) {
        Set<TicketId> ids = new HashSet<>(command.sources());
        ids.add(command.target());
        Map<TicketId, Ticket> found =
                ports.stores().tickets().lock(ids).stream().collect(Collectors.toMap(Ticket::id, ticket -> ticket));
        ids.removeAll(found.keySet());
        if (!ids.isEmpty()) {
            throw TicketProblem.TICKET_NOT_FOUND.refuse("There is no such ticket");
        }
        return found;
    }

    private static void requireSources(MergeTickets command) {
        Set<TicketId> distinct = new HashSet<>(command.sources());
        if (distinct.isEmpty()
                || distinct.size() > MergeTickets.MAX_SOURCES
                || distinct.size() < command.sources().size()) {
            throw CommonProblem.INVALID_FIELDS.refuse(
                    "sources must name 1 to " + MergeTickets.MAX_SOURCES + " tickets, none twice",
                    Map.of("field", "sources"));
        }
        if (distinct.contains(command.target())) {
            throw TicketProblem.INVALID_MERGE.refuse(
                    "A ticket cannot become a part of itself", Map.of("field", "sources"));
        }
    }

    private static void refuseMerged(TicketState ticket) {
        ticket.links().mergedInto().ifPresent(target -> {
            throw TicketProblem.MERGED.refuse(
                    "The ticket " + ticket.id() + " was merged into " + target,
                    Map.of("ticketId", ticket.id().toString(), "mergedInto", target.toString()));
        });
    }

    /** Whoever wrote through a marketplace is answered there, by its clock; neither is known anywhere else. */
    private static void requireAnswerable(TicketState target, TicketState part) {
        boolean bound = part.channel() != Channel.MANUAL;
        boolean elsewhere = bound && target.channel() != part.channel();
        if (elsewhere || (part.route().isPresent() && target.route().isEmpty())) {
            boolean turned = target.channel() == Channel.MANUAL || target.channel() == part.channel();
            throw TicketProblem.MERGE_LOSES_CHANNEL.refuse(
                    "Answers to the buyer of the ticket " + part.id() + " would not leave from " + target.id()
                            + (turned ? "; merge the other way round" : "; link the two instead"),
                    Map.of(
                            "ticketId",
                            part.id().toString(),
                            "mergeInto",
                            turned ? part.id().toString() : ""));
        }
    }

    private static void requireAlike(TicketState target, TicketState part) {
        if (target.channel() != part.channel()) {
            throw mixes(part, "channel");
        }
        Customer mine = target.customer();
        Customer theirs = part.customer();
        boolean bothFiled =
                target.links().customer().isPresent() && part.links().customer().isPresent();
        boolean different = bothFiled
                ? !target.links().customer().equals(part.links().customer())
                : mine.email().isPresent()
                        && theirs.email().isPresent()
                        && !mine.email().equals(theirs.email());
        if (different) {
            throw mixes(part, "customer");
        }
    }

    /** Tags that were lost would be missed by views and rules, so somebody has to choose. */
    private static void requireFewTags(Ticket target, List<Ticket> parts) {
        Set<String> tags = new HashSet<>(target.state().labels().tags().names());
        parts.forEach(part -> tags.addAll(part.state().labels().tags().names()));
        if (tags.size() > Tags.MOST) {
            throw TicketProblem.INVALID_TAGS.refuse(
                    "Together the tickets have " + tags.size() + " tags, and one has at most " + Tags.MOST,
                    Map.of("field", "sources", "tags", tags.size(), "limit", Tags.MOST));
        }
    }

    private static Refusal mixes(TicketState part, String what) {
        return TicketProblem.MERGE_MIXES.refuse(
                "The ticket " + part.id() + " is of another " + what + "; force merges it all the same",
                Map.of("ticketId", part.id().toString(), "differs", what));
    }

    /** @param different whether any of them was no part of it before */
    private record Merged(Ticket target, boolean different) {}
}
