package io.keybuzz.testkit.contract.marketplace;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.port.InboundMessageSource;
import io.keybuzz.domain.marketplace.port.InboundMessageSource.Batch;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The promises of {@link io.keybuzz.domain.marketplace.port.InboundMessageSource}, whatever the channel can do. */
public interface InboundMessageSourceContract {
    int PATIENCE = 1_000;

    InboundMessageSource source();

    /** A connection the source speaks for, with at least one message to read. */
    Connection served();

    /** A connection of somebody else's. */
    Connection unserved();

    @Test
    default void it_knows_whom_it_speaks_for() {
        assertThat(source().serves(served())).isTrue();
        assertThat(source().serves(unserved())).isFalse();
    }

    @Test
    default void reading_on_comes_to_an_end_and_finds_what_there_is() {
        Optional<String> cursor = Optional.empty();
        int found = 0;
        int pages = 0;
        while (true) {
            Batch batch = source().fetch(served(), cursor);
            found += batch.items().size();
            pages++;
            assertThat(pages).as("pages without an end").isLessThan(PATIENCE);
            if (batch.nextCursor().isEmpty() || batch.nextCursor().equals(cursor)) {
                break;
            }
            cursor = batch.nextCursor();
        }
        assertThat(found).isPositive();
    }

    /** How often it says that it is there while it reads everything, at the least. */
    default int signs() {
        return 0;
    }

    @Test
    default void who_takes_many_steps_for_a_page_says_that_it_is_there() {
        AtomicInteger signs = new AtomicInteger();
        Optional<String> cursor = Optional.empty();
        Batch batch = source().fetch(served(), cursor, signs::incrementAndGet);
        while (batch.nextCursor().isPresent() && !batch.nextCursor().equals(cursor)) {
            cursor = batch.nextCursor();
            batch = source().fetch(served(), cursor, signs::incrementAndGet);
        }

        assertThat(signs).hasValueGreaterThanOrEqualTo(signs());
    }

    @Test
    default void reading_a_page_twice_finds_the_same_payloads() {
        Batch once = source().fetch(served(), Optional.empty());
        Batch again = source().fetch(served(), Optional.empty());

        assertThat(again.items()).containsAll(once.items());
    }
}
