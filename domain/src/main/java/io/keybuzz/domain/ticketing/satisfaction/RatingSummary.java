package io.keybuzz.domain.ticketing.satisfaction;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * How often which score was given.
 *
 * @param agent to whom; empty for those whose tickets were nobody's
 * @param counts of the scores 1 to 5
 */
public record RatingSummary(Optional<UUID> agent, List<Long> counts) {
    public RatingSummary {
        counts = List.copyOf(counts);
    }

    public long answers() {
        return counts.stream().mapToLong(Long::longValue).sum();
    }

    /** Of all scores, in hundredths; empty without an answer. */
    public Optional<Long> averageHundredths() {
        long sum = 0;
        for (int i = 0; i < counts.size(); i++) {
            sum += counts.get(i) * (i + 1);
        }
        return answers() == 0 ? Optional.empty() : Optional.of(Math.round(100.0 * sum / answers()));
    }
}
