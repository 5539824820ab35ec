package io.keybuzz.adapters.integration.writer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keybuzz.domain.automation.writing.WritingTrouble;
import io.keybuzz.domain.automation.writing.WritingTrouble.Kind;
import io.keybuzz.testkit.FixedClock;
import org.junit.jupiter.api.Test;

class BreakerTest {
    private final FixedClock clock = new FixedClock();
    private final Breaker breaker = new Breaker(clock);

    private void fail(Kind kind, int times) {
        for (int i = 0; i < times; i++) {
            breaker.failed(new WritingTrouble(kind, "test"));
        }
    }

    @Test
    void opens_after_several_failures_in_a_row() {
        fail(Kind.DOWN, Breaker.FAILURES - 1);
        assertThatCode(breaker::enter).doesNotThrowAnyException();
        fail(Kind.SLOW, 1);

        assertThatThrownBy(breaker::enter).isInstanceOf(WritingTrouble.class);
    }

    @Test
    void anything_that_is_an_answer_closes_it() {
        fail(Kind.DOWN, Breaker.FAILURES - 1);
        fail(Kind.REFUSED, 1);
        fail(Kind.DOWN, Breaker.FAILURES - 1);
        assertThatCode(breaker::enter).doesNotThrowAnyException();
        breaker.succeeded();
        fail(Kind.DOWN, Breaker.FAILURES - 1);
        assertThatCode(breaker::enter).doesNotThrowAnyException();
    }

    @Test
    void after_a_while_one_may_look_and_the_others_wait_for_what_they_find() {
        fail(Kind.DOWN, Breaker.FAILURES);
        clock.advance(Breaker.REST);

        assertThatCode(breaker::enter).doesNotThrowAnyException();
        assertThatThrownBy(breaker::enter).isInstanceOf(WritingTrouble.class);
        breaker.succeeded();
        assertThatCode(breaker::enter).doesNotThrowAnyException();
        assertThat(Breaker.FAILURES).isPositive();
    }
}
