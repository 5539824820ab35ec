package io.keybuzz.domain.ticketing.past.port;

import io.keybuzz.domain.shared.PageKey;
import io.keybuzz.domain.ticketing.past.HeardMessage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Buyers' messages of the current tenant over all tickets, by when they came to us. */
public interface HeardMessages {
    /** How many came from then until before then. */
    long count(Instant from, Instant to);

    /** The next of them by time and id, in one question. @param after the place of the last one seen */
    List<HeardMessage> next(Instant from, Instant to, Optional<PageKey> after, int limit);
}
