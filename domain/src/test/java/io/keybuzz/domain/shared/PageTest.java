package io.keybuzz.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class PageTest {
    private static final Function<Integer, PageKey> KEY = row -> new PageKey(Instant.EPOCH, new UUID(0, row));

    @Test
    void a_surplus_row_proves_a_next_page_and_is_not_shown() {
        Page<Integer> page = Page.of(List.of(1, 2, 3), 2, KEY);

        assertThat(page.items()).containsExactly(1, 2);
        assertThat(page.next()).contains(KEY.apply(2));
    }

    @Test
    void without_a_surplus_row_it_is_the_last_page() {
        assertThat(Page.of(List.of(1, 2), 2, KEY)).isEqualTo(new Page<>(List.of(1, 2), Optional.empty()));
        assertThat(Page.of(List.<Integer>of(), 2, KEY)).isEqualTo(new Page<>(List.of(), Optional.empty()));
    }

    @Test
    void a_request_asks_for_one_to_a_hundred_rows() {
        assertThat(PageRequest.first(1).limit()).isEqualTo(1);
        assertThat(PageRequest.first(100).limit()).isEqualTo(100);
        assertThat(PageRequest.first().limit()).isEqualTo(50);
        for (int limit : new int[] {0, -1, 101, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
            assertThatThrownBy(() -> PageRequest.first(limit))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.code()).isEqualTo(CommonProblem.INVALID_FIELDS));
        }
    }
}
