package io.keybuzz.domain.marketplace.port;

import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.RawContent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A channel that is asked for new messages. Never called inside a unit of work. */
public interface InboundMessageSource {
    /** Longer than a channel may take for one answer. */
    Duration SILENCE = Duration.ofSeconds(40);

    boolean serves(Connection connection);

    /** One page of payloads after the cursor. An overlap with what was read before is welcome; duplicates are ours. */
    Batch fetch(Connection connection, Optional<String> cursor);

    /**
     * The same. Who is silent for more than {@link #SILENCE} counts as dead, and another reader takes the connection: a source that
     * needs several answers for one page says before each that it is there.
     */
    default Batch fetch(Connection connection, Optional<String> cursor, Runnable alive) {
        return fetch(connection, cursor);
    }

    /**
     * One page.
     *
     * @param nextCursor where to read on; equal to the one given when there is nothing more
     */
    record Batch(List<RawContent> items, Optional<String> nextCursor) {
        public Batch {
            items = List.copyOf(items);
        }
    }
}
