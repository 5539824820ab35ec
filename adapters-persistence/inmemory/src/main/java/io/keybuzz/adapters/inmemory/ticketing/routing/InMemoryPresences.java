package io.keybuzz.adapters.inmemory.ticketing.routing;

import io.keybuzz.adapters.inmemory.shared.InMemoryDatabase;
import io.keybuzz.adapters.inmemory.shared.Table;
import io.keybuzz.application.shared.Leftovers;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.presence.Presence;
import io.keybuzz.domain.ticketing.presence.port.Presences;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

public final class InMemoryPresences implements Presences {
    private final Table<Place, Presence> presences;
    private final Predicate<TicketId> isOwn;

    /** @param isOwn whether there is such a ticket for a change in this unit of work */
    InMemoryPresences(InMemoryDatabase database, Predicate<TicketId> isOwn) {
        this.presences = new Table<>(database);
        this.isOwn = isOwn;
        database.clears(Leftovers.Kind.PRESENCES, this::clear);
    }

    @Override
    public void put(Presence presence) {
        if (!isOwn.test(presence.ticket())) {
            throw TicketProblem.notFound(presence.ticket());
        }
        presences.put(new Place(presence.ticket(), presence.user()), presence);
    }

    @Override
    public void remove(TicketId ticket, UUID user) {
        if (isOwn.test(ticket)) {
            presences.remove(new Place(ticket, user));
        }
    }

    /** Who is at a ticket that may be seen, by id. */
    public List<Presence> at(TicketId ticket, Instant now) {
        return presences
                .some(one -> one.ticket().equals(ticket) && one.expiresAt().isAfter(now), Integer.MAX_VALUE)
                .stream()
                .sorted(Comparator.comparing(one -> one.user().toString()))
                .toList();
    }

    private int clear(Instant before, int limit) {
        List<Presence> over = presences.some(one -> one.expiresAt().isBefore(before), limit);
        over.forEach(one -> presences.remove(new Place(one.ticket(), one.user())));
        return over.size();
    }

    private record Place(TicketId ticket, UUID user) {}
}
