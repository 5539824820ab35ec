package io.keybuzz.domain.automation.draft;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * What became of a draft.
 *
 * @param editDistance how many characters a person changed before it was sent (Levenshtein)
 * @param reply the message it became
 */
public record DraftFate(State state, Optional<Instant> settledAt, OptionalInt editDistance, Optional<UUID> reply) {
    public static DraftFate open() {
        return new DraftFate(State.OPEN, Optional.empty(), OptionalInt.empty(), Optional.empty());
    }

    /** Where it stands. */
    public enum State {
        OPEN,
        USED,
        DISCARDED
    }
}
