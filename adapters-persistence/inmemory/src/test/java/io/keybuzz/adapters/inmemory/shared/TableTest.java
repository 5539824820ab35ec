package io.keybuzz.adapters.inmemory.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keybuzz.application.shared.TenantScope;
import java.util.Comparator;
import org.junit.jupiter.api.Test;

class TableTest {
    private static final TenantScope SCOPE = new TenantScope.Queues("test");

    private final InMemoryDatabase database = new InMemoryDatabase();
    private final SortedTable<String, Integer> table = new SortedTable<>(database, Comparator.<String>naturalOrder());

    private void run(Runnable work) {
        database.run(SCOPE, () -> {
            work.run();
            return true;
        });
    }

    @Test
    void a_failed_unit_of_work_undoes_its_changes_in_reverse_whatever_they_were() {
        run(() -> {
            table.put("kept", 1);
            table.put("removed", 2);
        });

        assertThatThrownBy(() -> run(() -> {
                    table.put("kept", 10);
                    table.put("kept", 11);
                    table.remove("kept");
                    table.put("kept", 12);
                    table.remove("removed");
                    table.put("new", 3);
                    table.remove("new");
                    table.put("new", 4);
                    table.remove("never there");
                    throw new UnsupportedOperationException("crash");
                }))
                .isInstanceOf(UnsupportedOperationException.class);

        assertThat(table.find("kept")).contains(1);
        assertThat(table.find("removed")).contains(2);
        assertThat(table.contains("new")).isFalse();
        assertThat(table.size()).isEqualTo(2);
    }

    @Test
    void what_was_committed_is_not_undone_by_a_later_failure() {
        run(() -> table.put("a", 1));
        assertThatThrownBy(() -> run(() -> {
                    table.put("b", 2);
                    throw new UnsupportedOperationException("crash");
                }))
                .isInstanceOf(UnsupportedOperationException.class);

        assertThat(table.find("a")).contains(1);
        assertThat(table.find("b")).isEmpty();
    }

    @Test
    void nothing_changes_outside_a_unit_of_work_or_in_one_that_reads() {
        assertThatThrownBy(() -> table.put("a", 1)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> database.read(SCOPE, () -> {
                    table.put("a", 1);
                    return true;
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(table.size()).isZero();
    }

    @Test
    void rows_are_read_in_order_from_behind_any_key() {
        run(() -> {
            table.put("c", 3);
            table.put("a", 1);
            table.put("b", 2);
        });

        assertThat(table.after("a").values()).containsExactly(2, 3);
        assertThat(table.after("aa").values()).containsExactly(2, 3);
        assertThat(table.after("c").values()).isEmpty();
    }
}
