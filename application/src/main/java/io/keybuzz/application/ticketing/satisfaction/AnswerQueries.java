package io.keybuzz.application.ticketing.satisfaction;

import io.keybuzz.application.internal.UseCase;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.shared.Proof;
import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.Role;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.satisfaction.RatingQuestion;
import io.keybuzz.domain.ticketing.satisfaction.RatingSummary;
import io.keybuzz.domain.ticketing.satisfaction.Survey;
import io.keybuzz.domain.ticketing.satisfaction.port.Surveys;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is asked about answers. */
final class AnswerQueries {
    private AnswerQueries() {}

    /** An agent is shown what was said of them. */
    private static RatingQuestion allowed(CallContext call, RatingQuestion question) {
        if (call.caller().proof() instanceof Proof.Key || call.caller().role() != Role.AGENT) {
            return question;
        }
        Optional<UUID> self = Optional.of(call.caller().user().value());
        if (question.agent().isPresent() && !question.agent().equals(self)) {
            throw CommonProblem.NOT_ALLOWED.refuse("Only an owner, admin or manager sees what was said of others");
        }
        return new RatingQuestion(self, question.from(), question.to());
    }

    static final class GetSurveyHandler implements UseCase<GetSurvey, Survey> {
        private final Surveys surveys;

        GetSurveyHandler(Surveys surveys) {
            this.surveys = surveys;
        }

        @Override
        public Survey handle(CallContext call, GetSurvey query) {
            return surveys.latestOf(query.ticket())
                    .orElseThrow(() -> TicketProblem.SURVEY_NOT_FOUND.refuse("Nobody was asked about this ticket"));
        }
    }

    static final class ListAnswersHandler implements UseCase<ListAnswers, Page<Survey>> {
        private final Surveys surveys;

        ListAnswersHandler(Surveys surveys) {
            this.surveys = surveys;
        }

        @Override
        public Page<Survey> handle(CallContext call, ListAnswers query) {
            return surveys.answers(allowed(call, query.question()), query.page());
        }
    }

    static final class SummariseAnswersHandler implements UseCase<SummariseAnswers, List<RatingSummary>> {
        private final Surveys surveys;

        SummariseAnswersHandler(Surveys surveys) {
            this.surveys = surveys;
        }

        @Override
        public List<RatingSummary> handle(CallContext call, SummariseAnswers query) {
            return surveys.summary(allowed(call, query.question()));
        }
    }
}
