package io.keybuzz.application.ticketing.thread;

import io.keybuzz.application.internal.Change;
import io.keybuzz.application.shared.AuditNote;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.ticketing.TicketingPorts;
import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.ticketing.Author;
import io.keybuzz.domain.ticketing.Threading;
import io.keybuzz.domain.ticketing.Ticket;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.thread.Merge;
import io.keybuzz.domain.ticketing.thread.ThreadFacts;
import io.keybuzz.domain.ticketing.thread.UndoableMerge;
import io.keybuzz.domain.ticketing.thread.port.Threads;
import io.keybuzz.domain.ticketing.view.TicketView;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What is to be locked is known only from the merges, so these are read before, and once more when nobody can change them. */
final class UnmergeTicketHandler implements Change<UnmergeTicket, TicketView> {
    private final TicketingPorts ports;
    private final Threads threads;

    UnmergeTicketHandler(TicketingPorts ports) {
        this.ports = ports;
        this.threads = ports.stores().threads().threads();
    }

    @Override
    public TicketView handle(CallContext call, UnmergeTicket command) {
        TicketId targetId = chosen(command.ticket(), threads.merges(command.ticket())).stream()
                .map(it -> it.merge().target())
                .findFirst()
                .orElse(command.ticket());
        Map<TicketId, Ticket> locked = locked(command.ticket(), targetId, intoTarget(targetId));
        List<UndoableMerge> now = intoTarget(targetId);
        List<UndoableMerge> chosen = chosen(command.ticket(), now);
        Ticket target = Objects.requireNonNull(locked.get(targetId));
        requireUndoable(call, target, chosen);
        if (!locked.keySet().containsAll(sources(now))) {
            throw CommonProblem.STALE_VERSION.refuse("Somebody merges these tickets right now; try again");
        }
        Set<String> kept = now.stream()
                .filter(it -> !chosen.contains(it))
                .flatMap(it ->
                        Objects.requireNonNull(locked.get(it.merge().source()))
                                .state()
                                .labels()
                                .tags()
                                .names()
                                .stream())
                .collect(Collectors.toUnmodifiableSet());
        undo(call, locked, target, chosen, kept);
        return Objects.requireNonNull(locked.get(command.ticket())).state().toView();
    }

    private void undo(
            CallContext call,
            Map<TicketId, Ticket> locked,
            Ticket target,
            List<UndoableMerge> chosen,
            Set<String> kept) {
        chosen.forEach(it -> threads.moveBack(target.id(), it.merge().source(), it.family()));
        Set<TicketId> touched = new HashSet<>(sources(chosen));
        touched.add(target.id());
        Map<TicketId, ThreadFacts> facts = threads.facts(touched);
        Author author = MergeTicketsHandler.author(call);
        for (UndoableMerge one : chosen) {
            Merge merge = one.merge();
            Ticket part = Objects.requireNonNull(locked.get(merge.source()));
            Threading.undo(target, part, merge, kept, facts, author, call.now());
            ports.stores().tickets().save(part);
            threads.forget(merge);
            ports.meter().parted(part.id(), one.family(), call.now());
            ports.channels().parted(part.id(), target.id(), one.family());
        }
        ports.stores().tickets().save(target);
    }

    private List<UndoableMerge> intoTarget(TicketId target) {
        return threads.merges(target).stream()
                .filter(it -> it.merge().target().equals(target))
                .toList();
    }

    /** The one that the ticket is the source of, or the latest request that it is the target of. */
    private static List<UndoableMerge> chosen(TicketId ticket, List<UndoableMerge> merges) {
        List<UndoableMerge> own =
                merges.stream().filter(it -> it.merge().source().equals(ticket)).toList();
        return own.isEmpty() && !merges.isEmpty()
                ? merges.stream()
                        .filter(it ->
                                it.merge().id().equals(merges.get(0).merge().id()))
                        .toList()
                : own;
    }

    private Map<TicketId, Ticket> locked(TicketId ticket, TicketId target, List<UndoableMerge> merges) {
        Set<TicketId> ids = new HashSet<>(sources(merges));
        ids.add(ticket);
        ids.add(target);
        Map<TicketId, Ticket> locked =
                ports.stores().tickets().lock(ids).stream().collect(Collectors.toMap(Ticket::id, it -> it));
        if (!locked.containsKey(ticket) || !locked.containsKey(target)) {
            throw TicketProblem.notFound(ticket);
        }
        return locked;
    }

    private static Set<TicketId> sources(List<UndoableMerge> merges) {
        return merges.stream().map(it -> it.merge().source()).collect(Collectors.toSet());
    }

    private static void requireUndoable(CallContext call, Ticket target, List<UndoableMerge> chosen) {
        if (chosen.isEmpty()) {
            throw TicketProblem.MERGE_FINAL.refuse("No ticket was merged here that still is");
        }
        target.state().links().mergedInto().ifPresent(it -> {
            throw TicketProblem.MERGED.refuse(
                    "The ticket " + target.id() + " was merged into " + it + " afterwards; undo that first",
                    Map.of("ticketId", target.id().toString(), "mergedInto", it.toString()));
        });
        if (!chosen.stream().allMatch(it -> it.merge().canBeUndone(target.rules(), call.now()))) {
            throw TicketProblem.MERGE_FINAL.refuse(
                    "The desk lets a merge be undone for "
                            + target.rules().undoMerge().toHours() + " h",
                    Map.of("undoMergeHours", target.rules().undoMerge().toHours()));
        }
    }

    @Override
    public AuditNote note(UnmergeTicket command, TicketView result) {
        return AuditNote.of("ticket", command.ticket().value(), "mergedInto");
    }
}
