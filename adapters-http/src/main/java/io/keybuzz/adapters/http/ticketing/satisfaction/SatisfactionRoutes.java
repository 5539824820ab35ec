package io.keybuzz.adapters.http.ticketing.satisfaction;

import com.fasterxml.jackson.core.io.SerializedString;
import io.keybuzz.adapters.http.json.JsonOut;
import io.keybuzz.adapters.http.json.Uuids;
import io.keybuzz.adapters.http.shared.Exchange;
import io.keybuzz.adapters.http.shared.QueryParameters;
import io.keybuzz.adapters.http.shared.Route;
import io.keybuzz.application.ticketing.satisfaction.GetSurvey;
import io.keybuzz.application.ticketing.satisfaction.ListAnswers;
import io.keybuzz.application.ticketing.satisfaction.Satisfaction;
import io.keybuzz.application.ticketing.satisfaction.SummariseAnswers;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.satisfaction.Rating;
import io.keybuzz.domain.ticketing.satisfaction.RatingQuestion;
import io.keybuzz.domain.ticketing.satisfaction.RatingSummary;
import io.keybuzz.domain.ticketing.satisfaction.Survey;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** {@code /api/v1/satisfaction}: what buyers have said, for the people of the tenant. */
public final class SatisfactionRoutes implements Route.Group {
    private static final String ANSWERS = "/api/v1/satisfaction";
    private static final SerializedString AGENTS = new SerializedString("agents");

    private final Satisfaction satisfaction;

    public SatisfactionRoutes(Satisfaction satisfaction) {
        this.satisfaction = satisfaction;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(ANSWERS, this::list, "agent", "from", "to", "limit", "cursor"),
                Route.get("/api/v1/tickets/{ticketId}/satisfaction", this::ofTicket),
                Route.get("/api/v1/satisfaction-summary", this::summary, "agent", "from", "to"));
    }

    private void list(Exchange exchange) throws IOException {
        RatingQuestion question = question(exchange.query());
        String list = "answers " + question;
        PageRequest page = exchange.page(list);
        exchange.query().done();
        Page<Survey> found = satisfaction.answers(exchange.call(), new ListAnswers(question, page));
        String next = exchange.cursor(found.next(), list);
        exchange.json(
                200, 256 + 400 * found.items().size(), out -> out.page(found.items(), next, SatisfactionJson::answer));
    }

    private void ofTicket(Exchange exchange) throws IOException {
        TicketId ticket = Uuids.parse(exchange.path("ticketId"))
                .map(TicketId::new)
                .orElseThrow(() -> TicketProblem.TICKET_NOT_FOUND.refuse("There is no such ticket"));
        exchange.query().done();
        Survey survey = satisfaction.of(exchange.call(), new GetSurvey(ticket));
        exchange.json(200, 600, out -> out.data(survey, SatisfactionJson::survey));
    }

    private void summary(Exchange exchange) throws IOException {
        RatingQuestion question = question(exchange.query());
        exchange.query().done();
        List<RatingSummary> agents = satisfaction.summary(exchange.call(), new SummariseAnswers(question));
        exchange.json(200, 256 + 200 * agents.size(), out -> out.data(agents, SatisfactionRoutes::summary));
    }

    private static void summary(JsonOut out, List<RatingSummary> agents) throws IOException {
        List<Long> all = IntStream.range(0, Rating.MOST)
                .mapToObj(score -> agents.stream()
                        .mapToLong(agent -> agent.counts().get(score))
                        .sum())
                .toList();
        out.open();
        SatisfactionJson.counts(out, new RatingSummary(Optional.empty(), all));
        out.openList(AGENTS);
        for (RatingSummary agent : agents) {
            SatisfactionJson.summary(out, agent);
        }
        out.closeList();
        out.close();
    }

    private static RatingQuestion question(QueryParameters query) {
        return new RatingQuestion(query.id("agent"), query.instant("from"), query.instant("to"));
    }
}
