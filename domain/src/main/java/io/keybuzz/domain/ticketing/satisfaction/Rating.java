package io.keybuzz.domain.ticketing.satisfaction;

import io.keybuzz.domain.shared.Texts;
import io.keybuzz.domain.ticketing.TicketProblem;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What a buyer said.
 *
 * @param score 1, not at all, to 5, very
 * @param comment at most 1,000 code points
 */
public record Rating(int score, Optional<String> comment, Instant givenAt) {
    public static final int MOST = 5;
    public static final int MAX_COMMENT = 1_000;

    /** Refuses with {@code ticketing/invalid-rating}; a comment with nothing to read in it is none. */
    public static Rating given(int score, Optional<String> comment, Instant now) {
        if (score < 1 || score > MOST) {
            throw TicketProblem.INVALID_RATING.refuse("score must be 1 to " + MOST, Map.of("field", "score"));
        }
        Optional<String> said = comment.filter(Texts::hasContent);
        if (said.filter(text -> !Texts.isStorable(text) || Texts.length(text) > MAX_COMMENT)
                .isPresent()) {
            throw TicketProblem.INVALID_RATING.refuse(
                    "comment must have at most " + MAX_COMMENT + " characters", Map.of("field", "comment"));
        }
        return new Rating(score, said, now);
    }
}
