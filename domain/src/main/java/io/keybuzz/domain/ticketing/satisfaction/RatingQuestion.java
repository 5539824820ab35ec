package io.keybuzz.domain.ticketing.satisfaction;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Which answers are asked for. @param from given then or later @param to given before */
public record RatingQuestion(Optional<UUID> agent, Optional<Instant> from, Optional<Instant> to) {
    public boolean includes(Survey survey) {
        return survey.rating()
                .filter(rating -> agent.isEmpty() || agent.equals(survey.agent()))
                .filter(rating -> from.filter(rating.givenAt()::isBefore).isEmpty())
                .filter(rating ->
                        to.filter(it -> !rating.givenAt().isBefore(it)).isEmpty())
                .isPresent();
    }
}
