package io.keybuzz.application.tenancy.secondstep;

import io.keybuzz.domain.tenancy.TenancyProblem;
import java.time.Duration;
import java.util.Map;

/**
 * Whether a code was taken. It is an answer and no refusal yet, because a wrong code has to be counted, and what is refused is
 * not stored; {@link #requireGood} refuses once it is.
 *
 * @param pause how long no code is looked at; zero when the code itself was the trouble
 */
public record CodeVerdict(boolean good, Duration pause) {
    static final CodeVerdict GOOD = new CodeVerdict(true, Duration.ZERO);
    static final CodeVerdict WRONG = new CodeVerdict(false, Duration.ZERO);

    /** Refuses with {@code tenancy/wrong-code} or, while nobody looks at codes, {@code tenancy/too-many-codes}. */
    public void requireGood() {
        if (!pause.isZero()) {
            long seconds = pause.plusMillis(999).toSeconds();
            throw TenancyProblem.TOO_MANY_CODES.refuse(
                    "Too many wrong codes; wait before the next one", Map.of("retryAfter", seconds));
        }
        if (!good) {
            throw TenancyProblem.WRONG_CODE.refuse("The code is wrong, too old, or was used before");
        }
    }
}
