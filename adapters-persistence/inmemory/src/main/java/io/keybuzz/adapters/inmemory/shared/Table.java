package io.keybuzz.adapters.inmemory.shared;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Rows by key. Each change is undone when its unit of work fails. */
public class Table<K, V> {
    private final InMemoryDatabase database;
    private final Map<K, V> rows;

    public Table(InMemoryDatabase database) {
        this(database, new HashMap<>());
    }

    Table(InMemoryDatabase database, Map<K, V> rows) {
        this.database = database;
        this.rows = rows;
    }

    public final Optional<V> find(K key) {
        return Optional.ofNullable(rows.get(key));
    }

    public final boolean contains(K key) {
        return rows.containsKey(key);
    }

    public final int size() {
        return rows.size();
    }

    public final void put(K key, V row) {
        V before = rows.get(key);
        database.session().onRollBack(() -> restore(key, Optional.ofNullable(before)));
        rows.put(key, row);
    }

    public final void remove(K key) {
        V before = rows.get(key);
        if (before != null) {
            database.session().onRollBack(() -> restore(key, Optional.of(before)));
            rows.remove(key);
        }
    }

    /** Puts another in the place of each row that is wanted. */
    public final void replaceAll(Predicate<V> wanted, UnaryOperator<V> change) {
        List<K> keys = rows.entrySet().stream()
                .filter(row -> wanted.test(row.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        keys.forEach(key -> put(key, change.apply(find(key).orElseThrow())));
    }

    /** The rows that are wanted, at most as many as the limit, in no order. */
    public final List<V> some(Predicate<V> wanted, int limit) {
        return rows.values().stream().filter(wanted).limit(limit).toList();
    }

    private void restore(K key, Optional<V> before) {
        before.ifPresentOrElse(row -> rows.put(key, row), () -> rows.remove(key));
    }
}
