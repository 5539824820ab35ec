package io.keybuzz.adapters.inmemory.shared;

import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.PageKey;
import io.keybuzz.domain.shared.PageRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Rows of many owners, each owner's in the order of time and id: the tickets of a tenant, the messages of a ticket. A page
 * costs its own length and what its filter skips.
 */
public final class Timeline<V> {
    /** The owner of rows that are read across all tenants. */
    public static final UUID EVERYBODY = UuidOrder.LOWEST;

    /** By time, then by id. */
    public static final Comparator<PageKey> BY_TIME = Timeline::byTime;

    private static final PageKey BEFORE_ALL = new PageKey(Instant.MIN, UuidOrder.LOWEST);
    private static final PageKey AFTER_ALL = new PageKey(Instant.MAX, UuidOrder.HIGHEST);

    private final SortedTable<Key, V> rows;
    private final PageKey start;

    private Timeline(InMemoryDatabase database, Comparator<PageKey> order, PageKey start) {
        this.rows = new SortedTable<>(database, (one, other) -> {
            int owner = UuidOrder.BYTEWISE.compare(one.owner(), other.owner());
            return owner != 0 ? owner : order.compare(one.place(), other.place());
        });
        this.start = start;
    }

    /** Written out: every row that is stored is compared a score of times. */
    private static int byTime(PageKey one, PageKey other) {
        int time = one.at().compareTo(other.at());
        return time != 0 ? time : UuidOrder.BYTEWISE.compare(one.id(), other.id());
    }

    public static <V> Timeline<V> oldestFirst(InMemoryDatabase database) {
        return new Timeline<>(database, BY_TIME, BEFORE_ALL);
    }

    public static <V> Timeline<V> newestFirst(InMemoryDatabase database) {
        return new Timeline<>(database, BY_TIME.reversed(), AFTER_ALL);
    }

    public void put(UUID owner, PageKey place, V row) {
        rows.put(new Key(owner, place), row);
    }

    public void remove(UUID owner, PageKey place) {
        rows.remove(new Key(owner, place));
    }

    /** One page of the owner's rows that are wanted, each as it is shown. */
    public <T> Page<T> page(UUID owner, PageRequest request, Function<V, T> show, Predicate<T> wanted) {
        List<T> shown = new ArrayList<>();
        List<PageKey> places = new ArrayList<>();
        Key from = new Key(owner, request.after().orElse(start));
        for (Map.Entry<Key, V> entry : rows.after(from).entrySet()) {
            if (!entry.getKey().owner().equals(owner)) {
                break;
            }
            T row = show.apply(entry.getValue());
            if (wanted.test(row)) {
                if (shown.size() == request.limit()) {
                    return new Page<>(shown, Optional.of(places.get(places.size() - 1)));
                }
                shown.add(row);
                places.add(entry.getKey().place());
            }
        }
        return new Page<>(shown, Optional.empty());
    }

    /** The owner's rows in order, up to the limit, as long as they are wanted. */
    public List<V> takeWhile(UUID owner, int limit, Predicate<V> wanted) {
        List<V> taken = new ArrayList<>();
        for (Map.Entry<Key, V> entry : rows.after(new Key(owner, start)).entrySet()) {
            if (taken.size() == limit || !entry.getKey().owner().equals(owner) || !wanted.test(entry.getValue())) {
                break;
            }
            taken.add(entry.getValue());
        }
        return taken;
    }

    /** All of the owner's rows in order. */
    public List<V> all(UUID owner) {
        return takeWhile(owner, Integer.MAX_VALUE, row -> true);
    }

    private record Key(UUID owner, PageKey place) {}
}
