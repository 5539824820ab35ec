package io.keybuzz.adapters.http.ticketing.satisfaction;

import io.keybuzz.adapters.http.json.Fields;
import io.keybuzz.adapters.http.json.Numbers;
import io.keybuzz.adapters.http.shared.Exchange;
import io.keybuzz.adapters.http.shared.Route;
import io.keybuzz.application.ticketing.satisfaction.Invitation;
import io.keybuzz.application.ticketing.satisfaction.Satisfaction;
import io.keybuzz.domain.shared.Refusal;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.satisfaction.Rating;
import io.keybuzz.domain.ticketing.satisfaction.Survey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** {@code /api/v1/satisfaction/{token}}: for buyers with a link. A browser gets a page, a program JSON. */
public final class SurveyRoutes implements Route.Group {
    private static final String SURVEY = "/api/v1/satisfaction/{token}";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final int MAX_FORM = 16 * 1024;

    private final Satisfaction satisfaction;

    public SurveyRoutes(Satisfaction satisfaction) {
        this.satisfaction = satisfaction;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(SURVEY, this::look).forAnybody(),
                Route.post(SURVEY, this::answer).forAnybody());
    }

    private void look(Exchange exchange) throws IOException {
        exchange.query().done();
        Invitation invitation = satisfaction.look(exchange.path("token"), exchange.now());
        if (wantsPage(exchange)) {
            page(exchange, 200, page(exchange).asking(invitation));
        } else {
            exchange.json(200, 200, out -> out.data(invitation, SatisfactionJson::invitation));
        }
    }

    private void answer(Exchange exchange) throws IOException {
        exchange.query().done();
        boolean form = exchange.header("Content-Type")
                .filter(type -> type.toLowerCase(Locale.ROOT).startsWith(FORM))
                .isPresent();
        if (form) {
            answerForm(exchange);
            return;
        }
        Fields body = exchange.body();
        int score = Numbers.optional(body, "score", 1, Rating.MOST).orElse(0);
        Optional<String> comment = body.optionalText("comment", Rating.MAX_COMMENT);
        body.done();
        Invitation found = satisfaction.answer(exchange.path("token"), score, comment, exchange.now());
        if (found.door() != Survey.Door.OPEN) {
            throw gone(found.door());
        }
        exchange.empty(204);
    }

    /** A browser's form that leaves the score out is shown again. */
    private void answerForm(Exchange exchange) throws IOException {
        SurveyForm form = SurveyForm.read(exchange.rawBody(MAX_FORM, Set.of(FORM)));
        if (form.score() == 0) {
            Invitation invitation = satisfaction.look(exchange.path("token"), exchange.now());
            page(exchange, 422, page(exchange).asking(invitation));
            return;
        }
        Invitation found = satisfaction.answer(exchange.path("token"), form.score(), form.comment(), exchange.now());
        page(exchange, 200, page(exchange).thanking(found));
    }

    private static Refusal gone(Survey.Door door) {
        return TicketProblem.LINK_EXPIRED.refuse(
                door == Survey.Door.ANSWERED ? "This link was used already" : "This link is no longer good");
    }

    private static boolean wantsPage(Exchange exchange) {
        return exchange.header("Accept")
                .filter(accept -> accept.toLowerCase(Locale.ROOT).contains("text/html"))
                .isPresent();
    }

    private static SurveyPage page(Exchange exchange) {
        return SurveyPage.in(exchange.header("Accept-Language").orElse("en"));
    }

    private static void page(Exchange exchange, int status, String html) throws IOException {
        exchange.replaceHeader("Content-Security-Policy", SurveyPage.POLICY);
        exchange.bytes(status, "text/html;charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
    }
}
