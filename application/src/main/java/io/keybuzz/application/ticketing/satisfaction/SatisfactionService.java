package io.keybuzz.application.ticketing.satisfaction;

import io.keybuzz.application.internal.UseCaseRunner;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.application.shared.Worker;
import io.keybuzz.application.ticketing.TicketingPorts;
import io.keybuzz.domain.shared.EventId;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.Refusal;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.event.SatisfactionGiven;
import io.keybuzz.domain.ticketing.satisfaction.Rating;
import io.keybuzz.domain.ticketing.satisfaction.RatingSummary;
import io.keybuzz.domain.ticketing.satisfaction.Survey;
import io.keybuzz.domain.ticketing.satisfaction.SurveyToken;
import io.keybuzz.domain.ticketing.satisfaction.port.Surveys;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

@Worker("buyers with a link")
final class SatisfactionService implements Satisfaction {
    private final UseCaseRunner runner;
    private final TicketingPorts ports;
    private final Surveys surveys;

    SatisfactionService(UseCaseRunner runner, TicketingPorts ports) {
        this.runner = runner;
        this.ports = ports;
        this.surveys = ports.stores().surveys();
    }

    @Override
    public Invitation look(String token, Instant now) {
        SurveyToken shown = parse(token);
        return ports.unitOfWork().read(new TenantScope.One(shown.tenant()), () -> invitation(find(shown), now));
    }

    @Override
    public Invitation answer(String token, int score, Optional<String> comment, Instant now) {
        SurveyToken shown = parse(token);
        return in(shown, () -> {
            Survey survey = find(shown);
            Invitation invitation = invitation(survey, now);
            if (invitation.door() != Survey.Door.OPEN) {
                return invitation;
            }
            Rating rating = Rating.given(score, comment, now);
            boolean first = surveys.answer(
                    survey.answered(rating),
                    new SatisfactionGiven(
                            ports.ids().next(EventId::new),
                            survey.tenant(),
                            survey.ticket(),
                            survey.agent(),
                            rating.score(),
                            now));
            return first ? invitation : new Invitation(invitation.tenantName(), Survey.Door.ANSWERED);
        });
    }

    @Override
    public Survey of(CallContext call, GetSurvey query) {
        return runner.read(new AnswerQueries.GetSurveyHandler(surveys), call, query);
    }

    @Override
    public Page<Survey> answers(CallContext call, ListAnswers query) {
        return runner.read(new AnswerQueries.ListAnswersHandler(surveys), call, query);
    }

    @Override
    public List<RatingSummary> summary(CallContext call, SummariseAnswers query) {
        return runner.read(new AnswerQueries.SummariseAnswersHandler(surveys), call, query);
    }

    private Survey find(SurveyToken token) {
        return surveys.bySecret(token.hash()).orElseThrow(SatisfactionService::missing);
    }

    /** A tenant that is shut asks nobody any more. */
    private Invitation invitation(Survey survey, Instant now) {
        String name = ports.surveys().letters().nameOf(survey.tenant()).orElseThrow(SatisfactionService::missing);
        return new Invitation(name, survey.door(now));
    }

    private <T> T in(SurveyToken token, Supplier<T> work) {
        return ports.unitOfWork().run(new TenantScope.One(token.tenant()), work);
    }

    private static SurveyToken parse(String token) {
        return SurveyToken.parse(token).orElseThrow(SatisfactionService::missing);
    }

    private static Refusal missing() {
        return TicketProblem.SURVEY_NOT_FOUND.refuse("This link leads nowhere");
    }
}
