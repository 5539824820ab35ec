package io.keybuzz.adapters.inmemory.shared;

import io.keybuzz.application.shared.Outbox;
import io.keybuzz.application.shared.StoredEvent;
import io.keybuzz.application.shared.Subscriptions;
import io.keybuzz.domain.shared.DomainEvent;
import io.keybuzz.domain.shared.IdSource;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Deliveries in lanes, one lane per aggregate and subscriber. Only the head of a lane waits to be claimed, so an aggregate's
 * events reach a subscriber in order and a claim looks at nothing it cannot take.
 */
public final class InMemoryOutbox implements Outbox {
    private static final Lane EVERYBODY = new Lane(Set.of(), false);

    private static final long UNCLAIMED = 0;

    private final InMemoryDatabase database;
    private final InstantSource time;
    private final IdSource ids;
    private final Subscriptions subscriptions;
    private final Table<UUID, Entry> unsettled;
    private final SortedTable<Place, UUID> lanes;
    private final SortedTable<Turn, UUID> heads;
    private final SortedTable<Long, Entry> dead;
    private final Table<UUID, Long> deadById;
    private long published;
    private long claims;

    public InMemoryOutbox(InMemoryDatabase database, InstantSource time, IdSource ids, Subscriptions subscriptions) {
        this.database = database;
        this.time = time;
        this.ids = ids;
        this.subscriptions = subscriptions;
        this.unsettled = new Table<>(database);
        this.lanes = new SortedTable<>(database, Place.ORDER);
        this.heads = new SortedTable<>(database, Turn.ORDER);
        this.dead = new SortedTable<>(database, Comparator.<Long>naturalOrder());
        this.deadById = new Table<>(database);
    }

    @Override
    public void publish(DomainEvent event) {
        database.session().requireOwn(event.tenant());
        for (String subscriber : subscriptions.subscribersOf(event.type())) {
            StoredEvent stored = new StoredEvent(
                    event.id(), event.tenant(), event.aggregate(), event.type(), event.occurredAt(), event.payload());
            Instant due = time.instant().plus(event.delay());
            add(new Entry(ids.next(), subscriber, stored, ++published, 0, UNCLAIMED, due));
        }
    }

    @Override
    public List<Delivery> claim(int limit, Duration lease) {
        return claim(limit, lease, EVERYBODY);
    }

    @Override
    public List<Delivery> claim(int limit, Duration lease, Lane lane) {
        requireWorker();
        Instant now = time.instant();
        List<Entry> due = new ArrayList<>();
        for (Map.Entry<Turn, UUID> head : heads.all()) {
            if (due.size() == limit || head.getKey().at().isAfter(now)) {
                break;
            }
            unsettled
                    .find(head.getValue())
                    .filter(entry -> lane.has(entry.subscriber()))
                    .ifPresent(due::add);
        }
        return due.stream().map(entry -> lease(entry, now.plus(lease))).toList();
    }

    private Delivery lease(Entry entry, Instant until) {
        Entry leased = entry.leased(++claims, until);
        move(entry, leased);
        return leased.delivery(entry.attempts());
    }

    @Override
    public void renew(List<Delivery> atWork, Duration lease) {
        Instant until = time.instant().plus(lease);
        atWork.forEach(delivery -> settle(delivery, entry -> move(entry, entry.leasedUntil(until))));
    }

    @Override
    public void delivered(Delivery delivery) {
        settle(delivery, this::drop);
    }

    @Override
    public void retry(Delivery delivery, String error, Duration pause) {
        settle(delivery, entry -> move(entry, entry.dueAt(time.instant().plus(pause))));
    }

    @Override
    public void bury(Delivery delivery, String error) {
        settle(delivery, entry -> {
            drop(entry);
            dead.put(entry.sequence(), entry);
            deadById.put(entry.id(), entry.sequence());
        });
    }

    @Override
    public List<Delivery> dead(int limit) {
        database.session().requireQueues();
        List<Delivery> oldest = new ArrayList<>();
        for (Map.Entry<Long, Entry> row : dead.all()) {
            if (oldest.size() == limit) {
                break;
            }
            oldest.add(row.getValue().delivery(row.getValue().attempts()));
        }
        return oldest;
    }

    @Override
    public void replay(UUID deliveryId) {
        requireWorker();
        deadById.find(deliveryId).flatMap(dead::find).ifPresent(entry -> {
            dead.remove(entry.sequence());
            deadById.remove(deliveryId);
            add(entry.replayed(time.instant()));
        });
    }

    @Override
    public long backlog() {
        database.session().requireQueues();
        return unsettled.size();
    }

    private void requireWorker() {
        database.session().requireQueues();
        database.session().requireWritable();
    }

    private void settle(Delivery delivery, Consumer<Entry> how) {
        requireWorker();
        unsettled
                .find(delivery.id())
                .filter(entry -> entry.token() == delivery.token())
                .ifPresent(how);
    }

    private void add(Entry entry) {
        head(entry).ifPresent(before -> {
            if (before.sequence() > entry.sequence()) {
                heads.remove(before.turn());
            }
        });
        unsettled.put(entry.id(), entry);
        lanes.put(entry.place(), entry.id());
        awaitTurn(entry);
    }

    private void drop(Entry entry) {
        heads.remove(entry.turn());
        lanes.remove(entry.place());
        unsettled.remove(entry.id());
        awaitTurn(entry);
    }

    private void move(Entry before, Entry after) {
        heads.remove(before.turn());
        unsettled.put(after.id(), after);
        awaitTurn(after);
    }

    /** Puts the head of the entry's lane where claims look. */
    private void awaitTurn(Entry entry) {
        head(entry).ifPresent(first -> heads.put(first.turn(), first.id()));
    }

    private Optional<Entry> head(Entry entry) {
        Place start = new Place(entry.event().aggregate(), entry.subscriber(), 0);
        return Optional.ofNullable(lanes.after(start).firstEntry())
                .filter(first -> first.getKey().sameLane(start))
                .flatMap(first -> unsettled.find(first.getValue()));
    }

    /** Where a delivery stands in its lane. */
    private record Place(UUID aggregate, String subscriber, long sequence) {
        static final Comparator<Place> ORDER = Comparator.comparing(Place::aggregate, UuidOrder.BYTEWISE)
                .thenComparing(Place::subscriber)
                .thenComparing(Place::sequence);

        boolean sameLane(Place other) {
            return aggregate.equals(other.aggregate) && subscriber.equals(other.subscriber);
        }
    }

    /** When a delivery can be claimed next. */
    private record Turn(Instant at, long sequence) {
        static final Comparator<Turn> ORDER = Comparator.comparing(Turn::at).thenComparing(Turn::sequence);
    }

    private record Entry(
            UUID id, String subscriber, StoredEvent event, long sequence, int attempts, long token, Instant due) {
        Place place() {
            return new Place(event.aggregate(), subscriber, sequence);
        }

        Turn turn() {
            return new Turn(due, sequence);
        }

        Entry leased(long newToken, Instant until) {
            return new Entry(id, subscriber, event, sequence, attempts + 1, newToken, until);
        }

        Entry leasedUntil(Instant until) {
            return new Entry(id, subscriber, event, sequence, attempts, token, until);
        }

        Entry dueAt(Instant at) {
            return new Entry(id, subscriber, event, sequence, attempts, UNCLAIMED, at);
        }

        Entry replayed(Instant at) {
            return new Entry(id, subscriber, event, sequence, 0, UNCLAIMED, at);
        }

        Delivery delivery(int before) {
            return new Delivery(id, subscriber, event, before, token);
        }
    }
}
