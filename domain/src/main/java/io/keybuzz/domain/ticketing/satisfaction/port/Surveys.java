package io.keybuzz.domain.ticketing.satisfaction.port;

import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.event.SatisfactionGiven;
import io.keybuzz.domain.ticketing.satisfaction.RatingQuestion;
import io.keybuzz.domain.ticketing.satisfaction.RatingSummary;
import io.keybuzz.domain.ticketing.satisfaction.Survey;
import io.keybuzz.domain.ticketing.satisfaction.SurveyId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Surveys of the current tenant. */
public interface Surveys {
    Optional<Survey> find(SurveyId id);

    /** By the digest of its link's token. */
    Optional<Survey> bySecret(String hash);

    /** The last one of a ticket. */
    Optional<Survey> latestOf(TicketId ticket);

    /** Who answered the ticket's buyer last, of the tenant's people. */
    Optional<UUID> lastToAnswer(TicketId ticket);

    /** Adds it, or replaces one that is still waiting; one that was answered stays. */
    void save(Survey survey);

    /**
     * Stores what the buyer said and publishes the event, if nobody has answered before.
     *
     * @return whether it was the first answer
     */
    boolean answer(Survey answered, SatisfactionGiven event);

    /** The answers, newest first. */
    Page<Survey> answers(RatingQuestion question, PageRequest page);

    /** The answers, by agent; those of nobody's tickets last. */
    List<RatingSummary> summary(RatingQuestion question);
}
