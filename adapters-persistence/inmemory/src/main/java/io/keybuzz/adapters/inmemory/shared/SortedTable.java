package io.keybuzz.adapters.inmemory.shared;

import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** A table whose rows are read in key order from any key on, at a cost that does not grow with what lies before it. */
public final class SortedTable<K, V> extends Table<K, V> {
    private final NavigableMap<K, V> sorted;

    public SortedTable(InMemoryDatabase database, Comparator<K> order) {
        this(database, new TreeMap<>(order));
    }

    private SortedTable(InMemoryDatabase database, NavigableMap<K, V> sorted) {
        super(database, sorted);
        this.sorted = sorted;
    }

    /** The rows behind the key, in order; not to be kept beyond the next change. */
    public NavigableMap<K, V> after(K key) {
        return Collections.unmodifiableNavigableMap(sorted.tailMap(key, false));
    }

    /** All rows in order; not to be kept beyond the next change. */
    public NavigableMap<K, V> rows() {
        return Collections.unmodifiableNavigableMap(sorted);
    }

    public Iterable<Map.Entry<K, V>> all() {
        return Collections.unmodifiableMap(sorted).entrySet();
    }
}
