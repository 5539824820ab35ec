package io.keybuzz.domain.ticketing.bulk;

import io.keybuzz.domain.shared.Refusal;
import java.util.Optional;

/**
 * What became of one ticket.
 *
 * @param problem the code of a refusal
 * @param detail why, in words for people
 */
public record ItemOutcome(Kind kind, Optional<String> problem, Optional<String> detail) {
    /** How it can end. */
    public enum Kind {
        DONE,
        /** It was so already. */
        UNCHANGED,
        FAILED
    }

    public static ItemOutcome of(boolean changed) {
        return new ItemOutcome(changed ? Kind.DONE : Kind.UNCHANGED, Optional.empty(), Optional.empty());
    }

    public static ItemOutcome refused(Refusal refusal) {
        return new ItemOutcome(Kind.FAILED, Optional.of(refusal.code().slug()), Optional.of(refusal.detail()));
    }
}
