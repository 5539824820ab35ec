package io.keybuzz.application.ticketing.satisfaction;

import io.keybuzz.application.internal.UseCaseRunner;
import io.keybuzz.application.outbox.Subscriber;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.ticketing.TicketingPorts;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.ticketing.satisfaction.RatingSummary;
import io.keybuzz.domain.ticketing.satisfaction.Survey;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * What buyers say of how they were helped. They come with a link and no account; of the tenant's people, agents see what was said
 * of them and the others everything.
 */
public interface Satisfaction {
    /** What a link leads to; looking changes nothing. Refuses with {@code ticketing/survey-not-found}. */
    Invitation look(String token, Instant now);

    /**
     * Takes the answer, once.
     *
     * @return what the link led to: the answer counts if it was open. Refuses with {@code ticketing/survey-not-found} or
     *     {@code -invalid-rating}
     */
    Invitation answer(String token, int score, Optional<String> comment, Instant now);

    /** The last survey of a ticket. Refuses with {@code ticketing/survey-not-found}. */
    Survey of(CallContext call, GetSurvey query);

    /** Newest first. Refuses with {@code access/not-allowed} an agent who asks about somebody else. */
    Page<Survey> answers(CallContext call, ListAnswers query);

    /** Refuses like {@link #answers}. */
    List<RatingSummary> summary(CallContext call, SummariseAnswers query);

    static Satisfaction assemble(UseCaseRunner runner, TicketingPorts ports) {
        return new SatisfactionService(runner, ports);
    }

    /** Who asks buyers, once the outbox says that a ticket was resolved. */
    static Subscriber sender(TicketingPorts ports, InstantSource time) {
        return new SurveySender(ports, time);
    }
}
