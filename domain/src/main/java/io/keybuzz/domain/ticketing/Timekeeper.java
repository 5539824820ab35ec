package io.keybuzz.domain.ticketing;

import io.keybuzz.domain.shared.EventId;
import io.keybuzz.domain.ticketing.desk.AutoClose;
import io.keybuzz.domain.ticketing.desk.DeskRules;
import io.keybuzz.domain.ticketing.event.SlaBreached;
import io.keybuzz.domain.ticketing.event.SlaWarning;
import io.keybuzz.domain.ticketing.event.TicketMoved;
import io.keybuzz.domain.ticketing.sla.Clock;
import io.keybuzz.domain.ticketing.sla.ClockKind;
import io.keybuzz.domain.ticketing.sla.Clocks;
import io.keybuzz.domain.ticketing.sla.Silence;
import io.keybuzz.domain.ticketing.sla.Terms;
import io.keybuzz.domain.ticketing.sla.calendar.BusinessCalendar;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Keeps the time of a ticket. What happens to the ticket starts, stops and ends its clocks; what time alone brings (warnings,
 * breaches, the end of a snooze, an automatic close) is noted when the ticket is woken, or before anything else happens to it,
 * so that it comes out the same however late anybody looks.
 */
final class Timekeeper {
    private static final Author SYSTEM = Author.system("KeyBuzz");

    private final DeskRules rules;
    private final TicketLog log;

    Timekeeper(DeskRules rules, TicketLog log) {
        this.rules = rules;
        this.log = log;
    }

    /** The buyer has written. */
    TicketState heard(TicketState ticket, Instant at) {
        Clocks clocks =
                end(ticket, kind -> kind == ClockKind.MARKETPLACE, false, at).started(ClockKind.MARKETPLACE, at);
        ClockKind response =
                ticket.moments().firstResponseAt().isPresent() ? ClockKind.NEXT_RESPONSE : ClockKind.FIRST_RESPONSE;
        return ticket.withClocks(clocks.isActive(response) ? clocks : clocks.started(response, at));
    }

    /** Somebody of ours has answered in public. */
    TicketState answered(TicketState ticket, Instant at) {
        Clocks clocks = end(ticket, ClockKind::isResponse, true, at);
        return ticket.withClocks(isQuiet(ticket.status()) ? clocks.quietSince(at) : clocks);
    }

    /** The answer has not arrived: the channel counts from the buyer's message on, our own promise from now on. */
    TicketState unanswered(TicketState ticket, Instant at) {
        Optional<Instant> heard = ticket.moments().lastCustomerMessageAt();
        if (heard.isEmpty()) {
            return ticket;
        }
        Clocks clocks = ticket.clocks();
        if (!clocks.isActive(ClockKind.MARKETPLACE)) {
            clocks = clocks.started(ClockKind.MARKETPLACE, heard.get());
        }
        if (!clocks.isActive(ClockKind.FIRST_RESPONSE) && !clocks.isActive(ClockKind.NEXT_RESPONSE)) {
            clocks = clocks.started(ClockKind.NEXT_RESPONSE, at);
        }
        return ticket.withClocks(clocks);
    }

    /** The ticket has another status than before; for a new one that is its first. */
    TicketState moved(Optional<TicketStatus> before, TicketState ticket, Instant at) {
        Clocks clocks = ticket.clocks();
        if (TicketLifecycle.isOver(ticket.status())) {
            clocks = end(ticket, kind -> kind == ClockKind.RESOLUTION, true, at);
            clocks = end(ticket.withClocks(clocks), kind -> true, false, at);
        } else if (before.isEmpty() || TicketLifecycle.isOver(before.get())) {
            clocks = clocks.started(ClockKind.RESOLUTION, at);
        }
        clocks = ticket.status() == TicketStatus.WAITING_CUSTOMER
                ? clocks.paused(at)
                : clocks.resumed(kind -> calendar(ticket, kind), at);
        return ticket.withClocks(isQuiet(ticket.status()) ? clocks.quietSince(at) : clocks.notQuiet());
    }

    /** The ticket has become one with another. @param theirs what the other one waited for */
    TicketState joined(TicketState ticket, Clocks theirs, Instant at) {
        return inStep(ticket.withClocks(ticket.clocks().joined(theirs)), at);
    }

    /** The other one is itself again. @param before what the ticket waited for before they were one */
    TicketState parted(TicketState ticket, Clocks theirs, Clocks before, Instant at) {
        Clocks clocks = ticket.clocks();
        for (Clock clock : clocks.takenFrom(theirs, before)) {
            if (clock.breached().isPresent()) {
                restored(ticket, clock, at);
            }
            clocks = before.of(clock.kind()).map(clocks::with).orElse(clocks.without(clock.kind()));
        }
        return inStep(ticket.withClocks(clocks), at);
    }

    /** Some messages are elsewhere. @param heard the buyer's last one that is left, if it has no answer */
    TicketState unheard(TicketState ticket, Optional<Instant> heard, Instant at) {
        Clocks clocks =
                end(ticket, kind -> kind == ClockKind.MARKETPLACE || (heard.isEmpty() && kind.isResponse()), false, at);
        return ticket.withClocks(
                heard.map(then -> clocks.started(ClockKind.MARKETPLACE, then)).orElse(clocks));
    }

    /** Own clocks stand still while it is the buyer's turn, and go on when it is ours. */
    private TicketState inStep(TicketState ticket, Instant at) {
        return ticket.withClocks(
                ticket.status() == TicketStatus.WAITING_CUSTOMER
                        ? ticket.clocks().paused(at)
                        : ticket.clocks().resumed(kind -> calendar(ticket, kind), at));
    }

    /** All that time alone has brought until now. @param tenant its name, asked for where a text has a place for it */
    TicketState woken(TicketState ticket, Supplier<Optional<String>> tenant, Instant at) {
        TicketState woken = ticket;
        if (ticket.links().mergedInto().isEmpty()) {
            if (isOverBy(ticket.moments().snoozedUntil(), at)) {
                woken = unsnoozed(woken, at);
            }
            woken = autoClosed(told(woken, at), tenant, at);
        }
        return settled(woken, at);
    }

    /** Says of each deadline, once, that it is near or missed, or that it is not missed any more under new terms. */
    TicketState told(TicketState ticket, Instant at) {
        TicketState told = ticket;
        for (Clock clock : ticket.clocks().all()) {
            if (clock.isActive()) {
                told = told.withClocks(told.clocks().with(judged(ticket, clock, at)));
            }
        }
        return log.isSilent() ? told : told.touched(at);
    }

    /** The ticket with its nearest deadline and the instant at which it is to be woken, after everything else. */
    TicketState settled(TicketState ticket, Instant at) {
        if (ticket.links().mergedInto().isPresent()) {
            Clocks ended = end(ticket, kind -> true, false, at).notQuiet();
            return ticket.withClocks(ended.at(Optional.empty(), Optional.empty()));
        }
        TicketState told = told(ticket, at);
        Clocks clocks = told.clocks();
        Optional<Instant> due = clocks.all().stream()
                .filter(Clock::isActive)
                .flatMap(clock -> dueOf(told, clock).stream())
                .min(Instant::compareTo);
        Optional<Instant> wake = Stream.concat(
                        clocks.all().stream().filter(Clock::isActive).flatMap(clock -> nextOf(told, clock, at)),
                        Stream.concat(told.moments().snoozedUntil().stream(), nextOfSilence(told).stream()))
                .min(Instant::compareTo);
        return told.withClocks(clocks.at(due, wake));
    }

    private Clock judged(TicketState ticket, Clock clock, Instant at) {
        Optional<Terms> terms = terms(ticket, clock.kind());
        Optional<Instant> due = terms.flatMap(clock::due);
        boolean late = isOverBy(due, at);
        if (clock.breached().isPresent()) {
            return late
                    ? clock
                    : restored(ticket, clock, at).breached(Optional.empty()).warned(Optional.empty());
        }
        if (late) {
            Instant missed = due.orElseThrow();
            log.write(ticket, TicketEventType.SLA_BREACHED, SYSTEM, at, payload(clock.kind(), missed));
            log.tell(new SlaBreached(
                    log.ids().next(EventId::new), ticket.tenant(), ticket.id(), clock.kind(), missed, at));
            return clock.breached(due);
        }
        if (!isOverBy(terms.flatMap(clock::warnAt), at)) {
            return clock.warned(Optional.empty());
        }
        if (clock.warnedAt().isPresent() || due.isEmpty()) {
            return clock;
        }
        log.tell(new SlaWarning(
                log.ids().next(EventId::new), ticket.tenant(), ticket.id(), clock.kind(), due.get(), at));
        return clock.warned(Optional.of(at));
    }

    private Clocks end(TicketState ticket, Predicate<ClockKind> kinds, boolean met, Instant at) {
        ticket.clocks().all().stream()
                .filter(clock -> clock.isActive()
                        && kinds.test(clock.kind())
                        && clock.breached().isPresent())
                .forEach(clock -> restored(ticket, clock, at));
        return ticket.clocks().ended(kinds, met, at);
    }

    private Clock restored(TicketState ticket, Clock clock, Instant at) {
        Instant missed = clock.breached().orElseThrow();
        log.write(ticket, TicketEventType.SLA_RESTORED, SYSTEM, at, payload(clock.kind(), missed));
        return clock;
    }

    private TicketState unsnoozed(TicketState ticket, Instant at) {
        log.field(
                ticket,
                "snoozedUntil",
                ticket.moments().snoozedUntil().map(Instant::toString),
                Optional.empty(),
                SYSTEM,
                at);
        return ticket.snoozed(Optional.empty(), at);
    }

    private TicketState autoClosed(TicketState ticket, Supplier<Optional<String>> tenant, Instant at) {
        if (!isOverBy(nextOfSilence(ticket), at)) {
            return ticket;
        }
        boolean warned = ticket.clocks().silence().flatMap(Silence::warnedAt).isPresent();
        return rules.autoClose().warns() && !warned ? warned(ticket, tenant, at) : closed(ticket, at);
    }

    /** Tells the buyer; this is nobody's answer, so no clock is met by it. */
    private TicketState warned(TicketState ticket, Supplier<Optional<String>> tenant, Instant at) {
        String text = rules.autoClose().messageFor(ticket.toView(), tenant);
        DeliveryStatus delivery = ticket.route().isPresent() ? DeliveryStatus.QUEUED : DeliveryStatus.NONE;
        log.message(
                ticket,
                SYSTEM,
                MessageBody.written(text),
                Visibility.PUBLIC,
                MessageSource.OTHER,
                at,
                at,
                delivery,
                Optional.empty());
        return ticket.withMessage(at).withClocks(ticket.clocks().quietWarned(at));
    }

    private TicketState closed(TicketState ticket, Instant at) {
        log.write(
                ticket,
                TicketEventType.TICKET_AUTO_CLOSED,
                SYSTEM,
                at,
                Map.of(
                        "from", TicketLog.word(ticket.status()),
                        "to", TicketLog.word(TicketStatus.CLOSED),
                        "days", Integer.toString(rules.autoClose().days())));
        log.tell(new TicketMoved(
                log.ids().next(EventId::new), ticket.tenant(), ticket.id(), ticket.status(), TicketStatus.CLOSED, at));
        return moved(Optional.of(ticket.status()), ticket.withStatus(TicketStatus.CLOSED, at), at);
    }

    private Optional<Instant> dueOf(TicketState ticket, Clock clock) {
        return clock.breached().or(() -> terms(ticket, clock.kind()).flatMap(clock::due));
    }

    /** What is over by now has been said. */
    private Stream<Instant> nextOf(TicketState ticket, Clock clock, Instant at) {
        Optional<Terms> terms = clock.breached().isPresent() ? Optional.empty() : terms(ticket, clock.kind());
        return Stream.concat(terms.flatMap(clock::warnAt).stream(), terms.flatMap(clock::due).stream())
                .filter(next -> next.isAfter(at));
    }

    private Optional<Instant> nextOfSilence(TicketState ticket) {
        AutoClose close = rules.autoClose();
        return ticket.clocks().silence().filter(it -> close.isOn()).map(silence -> {
            if (!close.warns()) {
                return silence.since().plus(close.after());
            }
            return silence.warnedAt()
                    .map(told -> told.plus(close.lead()))
                    .orElseGet(() -> silence.since().plus(close.after()).minus(close.lead()));
        });
    }

    private Optional<Terms> terms(TicketState ticket, ClockKind kind) {
        return rules.terms(kind, ticket.channel(), ticket.priority());
    }

    private BusinessCalendar calendar(TicketState ticket, ClockKind kind) {
        return terms(ticket, kind).map(Terms::calendar).orElseGet(BusinessCalendar::always);
    }

    private static Map<String, String> payload(ClockKind clock, Instant dueAt) {
        return Map.of("clock", clock.name().toLowerCase(Locale.ROOT), "dueAt", dueAt.toString());
    }

    /** Where nobody but the buyer can say anything that matters. */
    private static boolean isQuiet(TicketStatus status) {
        return status == TicketStatus.WAITING_CUSTOMER || status == TicketStatus.RESOLVED;
    }

    private static boolean isOverBy(Optional<Instant> instant, Instant at) {
        return instant.filter(it -> !it.isAfter(at)).isPresent();
    }
}
