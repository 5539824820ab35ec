package io.keybuzz.application.shared;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A request by somebody who has not shown yet who they are.
 *
 * @param now the single instant of this request, in microseconds like the store
 * @param requestId ties logs, problem documents and history together; empty for a call from inside the program
 * @param addressHash a keyed hash of the address it came from, where the edge knows one; never the address
 */
public record Visit(Instant now, String requestId, Optional<String> addressHash) {
    public Visit {
        now = now.truncatedTo(ChronoUnit.MICROS);
    }

    /** From inside the program. */
    public static Visit at(Instant now) {
        return new Visit(now, "", Optional.empty());
    }
}
