package io.keybuzz.application.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.testkit.FixedClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TimeOrderedIdsTest {
    private final FixedClock clock = new FixedClock();
    private final TimeOrderedIds ids = new TimeOrderedIds(clock, new Random(7));

    @Test
    void an_id_is_a_uuid_of_version_seven_with_its_time_in_front() {
        UUID id = ids.next();

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(clock.millis());
    }

    @Test
    void a_later_id_sorts_behind_an_earlier_one() {
        String before = ids.next().toString();
        clock.advance(Duration.ofMillis(1));

        assertThat(ids.next().toString()).isGreaterThan(before);
    }

    @Test
    void ids_of_one_instant_differ() {
        assertThat(Stream.generate(ids::next).limit(10_000)).doesNotHaveDuplicates();
    }

    @Test
    void ids_of_one_instant_and_of_a_clock_gone_back_keep_their_order() {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            made.add(ids.next().toString());
        }
        clock.set(clock.instant().minusSeconds(60));
        made.add(ids.next().toString());

        assertThat(made).isSorted();
    }
}
