package io.keybuzz.domain.ticketing;

import io.keybuzz.domain.ticketing.TicketChange.TagEdit;
import io.keybuzz.domain.ticketing.sla.Clocks;
import io.keybuzz.domain.ticketing.thread.LinkKind;
import io.keybuzz.domain.ticketing.thread.Merge;
import io.keybuzz.domain.ticketing.thread.MergeId;
import io.keybuzz.domain.ticketing.thread.ThreadFacts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How tickets become one, come apart again, and part with some of their messages; each side writes down what happened to it. */
public final class Threading {
    private Threading() {}

    /**
     * Makes a ticket a part of another: it is closed and silent, and the target has its messages, its tags, and what it lacked
     * itself. A question that nobody has answered opens the target again. Refuses with {@code ticketing/merged}.
     */
    public static Merge join(Ticket target, Ticket part, MergeId id, Author author, Instant now) {
        target.requireNotMerged();
        part.requireNotMerged();
        Instant at = target.at(now);
        target.become(target.clocks().told(target.state(), at));
        part.become(part.clocks().told(part.state(), part.at(now)));
        TicketState theirs = part.state();
        Merge.Gift gift = gift(target.state(), theirs);
        Merge merge = new Merge(
                id,
                theirs.tenant(),
                theirs.id(),
                target.id(),
                at,
                new Merge.Before(theirs.status(), theirs.moments().closedAt(), facts(theirs)),
                gift);
        take(target, theirs, gift, author, at);
        close(part, target.id(), author, part.at(now));
        return merge;
    }

    /**
     * Makes a part a ticket of its own again, as it was; the target gives back what it had from it. Whichever has no message left,
     * because they were split off meanwhile, is closed: there is nothing to answer.
     *
     * @param kept tags that the target has from other parts as well
     * @param facts of both, by the messages they have now
     */
    public static void undo(
            Ticket target,
            Ticket part,
            Merge merge,
            Set<String> kept,
            Map<TicketId, ThreadFacts> facts,
            Author author,
            Instant now) {
        Instant at = target.at(now);
        target.become(target.clocks().told(target.state(), at));
        target.log().field(target.state(), "merged", Optional.of(part.id().toString()), Optional.empty(), author, at);
        Collection<String> lost = new ArrayList<>(merge.gift().tags().names());
        lost.removeAll(kept);
        tag(target, List.of(), lost, author, at);
        if (!merge.gift().assignment().equals(Assignment.nobody())
                && target.state().assignment().equals(merge.gift().assignment())) {
            target.assign(Assignment.nobody(), author, now);
        }
        Links links = target.state().links();
        if (merge.gift().customer().isPresent()
                && links.customer().equals(merge.gift().customer())) {
            target.become(target.state().withLinks(links.withCustomer(Optional.empty()), at));
        }
        target.become(target.state().withThread(facts.getOrDefault(target.id(), ThreadFacts.none()), at));
        target.become(target.clocks()
                .parted(target.state(), merge.before().clocks(), merge.gift().clocks(), at));
        merge.gift()
                .movedFrom()
                .filter(it -> isAsMerged(target.state(), merge))
                .ifPresent(it -> target.move(it, author, at));
        if (target.state().messageCount() == 0) {
            target.move(TicketStatus.CLOSED, author, at);
        }
        target.become(target.clocks().settled(target.state(), at));
        reopen(part, merge, facts.getOrDefault(part.id(), ThreadFacts.none()), author, part.at(now));
    }

    /**
     * Opens a ticket with some messages of another: of the same buyer, channel, priority and category, and in the same hands. It
     * waits for what these messages wait for, and the other one no longer does. Refuses with {@code ticketing/merged} and
     * {@code -invalid-ticket}.
     *
     * @param taken what the messages tell that go
     * @param rest what those tell that stay
     */
    public static Ticket split(
            Ticket from, TicketId id, String subject, ThreadFacts taken, ThreadFacts rest, Author author, Instant now) {
        from.requireNotMerged();
        Instant at = from.at(now);
        TicketState old = from.clocks().told(from.state(), at);
        NewTicket start = NewTicket.of(
                        old.origin(),
                        subject,
                        old.customer(),
                        old.priority(),
                        old.labels().category())
                .ofCustomer(old.links().customer());
        Ticket piece =
                Ticket.open(id, old.tenant(), start, from.rules(), from.log().ids(), at);
        piece.log()
                .field(
                        piece.state(),
                        "splitFrom",
                        Optional.empty(),
                        Optional.of(from.id().toString()),
                        author,
                        at);
        piece.assign(old.assignment(), author, at);
        piece.become(piece.state().withThread(taken, at));
        if (taken.awaitsAnswer()) {
            piece.become(piece.clocks()
                    .heard(piece.state(), taken.lastCustomerMessageAt().orElse(at)));
        }
        piece.become(piece.clocks().settled(piece.state(), at));
        from.become(old);
        from.log().field(old, "split", Optional.empty(), Optional.of(id.toString()), author, at);
        from.become(old.withThread(rest, at));
        if (!rest.lastCustomerMessageAt().equals(old.moments().lastCustomerMessageAt())) {
            Optional<Instant> heard = rest.awaitsAnswer() ? rest.lastCustomerMessageAt() : Optional.empty();
            from.become(from.clocks().unheard(from.state(), heard, at));
        }
        from.become(from.clocks().settled(from.state(), at));
        return piece;
    }

    /** Writes down that a ticket was linked with another, or no longer is. Refuses with {@code ticketing/merged}. */
    public static void linked(
            Ticket ticket, LinkKind kind, TicketId other, boolean linked, Author author, Instant now) {
        ticket.requireNotMerged();
        Instant at = ticket.at(now);
        Optional<String> end = Optional.of(other.toString());
        ticket.become(ticket.clocks().told(ticket.state(), at));
        ticket.log()
                .field(
                        ticket.state(),
                        TicketLog.word(kind),
                        linked ? Optional.empty() : end,
                        linked ? end : Optional.empty(),
                        author,
                        at);
        ticket.become(ticket.clocks().settled(ticket.state().touched(at), at));
    }

    private static void take(Ticket target, TicketState theirs, Merge.Gift gift, Author author, Instant at) {
        target.log()
                .field(
                        target.state(),
                        "merged",
                        Optional.empty(),
                        Optional.of(theirs.id().toString()),
                        author,
                        at);
        gift.movedFrom().ifPresent(it -> target.move(TicketStatus.OPEN, author, at));
        tag(target, gift.tags().names(), List.of(), author, at);
        if (!gift.assignment().equals(Assignment.nobody())) {
            target.assign(gift.assignment(), author, at);
        }
        gift.customer().ifPresent(record -> target.become(target.state().filedUnder(record)));
        ThreadFacts facts = ThreadFacts.of(target.state()).and(ThreadFacts.of(theirs));
        target.become(target.state().withThread(facts, at));
        target.become(target.clocks().joined(target.state(), theirs.clocks(), at));
        target.become(target.clocks().settled(target.state(), at));
    }

    private static void close(Ticket part, TicketId target, Author author, Instant at) {
        part.move(TicketStatus.CLOSED, author, at);
        part.log().field(part.state(), "mergedInto", Optional.empty(), Optional.of(target.toString()), author, at);
        TicketState state = part.state();
        part.become(state.withLinks(state.links().withMergedInto(Optional.of(target)), at)
                .withThread(ThreadFacts.of(state).withoutMessages(), at));
        part.become(part.clocks().settled(part.state(), at));
    }

    private static void reopen(Ticket part, Merge merge, ThreadFacts facts, Author author, Instant at) {
        TicketState state = part.state();
        Optional<Instant> resolvedAt = state.moments().resolvedAt();
        part.log()
                .field(
                        state,
                        "mergedInto",
                        state.links().mergedInto().map(TicketId::toString),
                        Optional.empty(),
                        author,
                        at);
        part.become(state.withLinks(state.links().withMergedInto(Optional.empty()), at));
        if (facts.messages() == 0) {
            part.become(part.clocks().settled(part.state().withThread(facts, at), at));
            return;
        }
        part.move(merge.before().status(), author, at);
        part.become(part.state()
                .withThread(facts, at)
                .over(resolvedAt, merge.before().closedAt())
                .withClocks(merge.before().clocks().unsaid()));
        part.become(part.clocks().settled(part.state(), at));
    }

    private static Merge.Gift gift(TicketState mine, TicketState theirs) {
        boolean reopens = isOurTurn(theirs.status())
                && (mine.status() == TicketStatus.WAITING_CUSTOMER
                        || mine.status() == TicketStatus.RESOLVED
                        || mine.status() == TicketStatus.CLOSED);
        Tags own = mine.labels().tags();
        List<String> gained = theirs.labels().tags().names().stream()
                .filter(tag -> !own.names().contains(tag))
                .toList();
        return new Merge.Gift(
                facts(mine),
                reopens ? Optional.of(mine.status()) : Optional.empty(),
                new Tags(gained),
                mine.assignment().equals(Assignment.nobody()) ? theirs.assignment() : Assignment.nobody(),
                mine.links().customer().isPresent()
                        ? Optional.empty()
                        : theirs.links().customer());
    }

    /** What has happened to the clocks; what follows is worked out when they go on. */
    private static Clocks facts(TicketState ticket) {
        return ticket.clocks().at(Optional.empty(), Optional.empty());
    }

    private static boolean isOurTurn(TicketStatus status) {
        return status == TicketStatus.OPEN || status == TicketStatus.PENDING || status == TicketStatus.ESCALATED;
    }

    /** Whether the status is still what the merge made it: nobody has been heard, answered, or moved it since. */
    private static boolean isAsMerged(TicketState target, Merge merge) {
        return target.status() == TicketStatus.OPEN
                && target.moments()
                        .lastCustomerMessageAt()
                        .filter(merge.at()::isBefore)
                        .isEmpty();
    }

    private static void tag(
            Ticket ticket, Collection<String> add, Collection<String> remove, Author author, Instant at) {
        TicketChange change = TicketChange.none().tags(new TagEdit.Adjust(add, remove));
        Labels labels = new LabelEdits(ticket.state(), ticket.log(), author, at).apply(change);
        if (!labels.equals(ticket.state().labels())) {
            ticket.become(ticket.state().withLabels(labels, at));
        }
    }
}
