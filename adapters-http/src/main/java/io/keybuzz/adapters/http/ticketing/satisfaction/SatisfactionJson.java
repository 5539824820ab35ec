package io.keybuzz.adapters.http.ticketing.satisfaction;

import com.fasterxml.jackson.core.io.SerializedString;
import io.keybuzz.adapters.http.json.JsonOut;
import io.keybuzz.adapters.http.json.Words;
import io.keybuzz.application.ticketing.satisfaction.Invitation;
import io.keybuzz.domain.ticketing.satisfaction.Rating;
import io.keybuzz.domain.ticketing.satisfaction.RatingSummary;
import io.keybuzz.domain.ticketing.satisfaction.Survey;
import io.keybuzz.domain.ticketing.satisfaction.SurveyStatus;
import java.io.IOException;
import java.math.BigDecimal;

/** Answers as the tenant's people are shown them, and what a buyer is shown. */
final class SatisfactionJson {
    private static final Words<SurveyStatus> STATUSES = Words.of(SurveyStatus.class);
    private static final SerializedString STATUS = new SerializedString("status");
    private static final SerializedString REASON = new SerializedString("reason");
    private static final SerializedString EXPIRES_AT = new SerializedString("expiresAt");
    private static final SerializedString ID = new SerializedString("id");
    private static final SerializedString TICKET_ID = new SerializedString("ticketId");
    private static final SerializedString AGENT_ID = new SerializedString("agentId");
    private static final SerializedString SCORE = new SerializedString("score");
    private static final SerializedString COMMENT = new SerializedString("comment");
    private static final SerializedString ASKED_AT = new SerializedString("askedAt");
    private static final SerializedString ANSWERED_AT = new SerializedString("answeredAt");
    private static final SerializedString TENANT_NAME = new SerializedString("tenantName");
    private static final SerializedString OPEN = new SerializedString("open");
    private static final SerializedString ANSWERS = new SerializedString("answers");
    private static final SerializedString AVERAGE = new SerializedString("average");
    private static final SerializedString COUNTS = new SerializedString("counts");

    private SatisfactionJson() {}

    static void answer(JsonOut out, Survey survey) throws IOException {
        Rating rating = survey.rating().orElseThrow();
        out.open();
        out.id(ID, survey.id().value());
        out.id(TICKET_ID, survey.ticket().value());
        out.id(AGENT_ID, survey.agent().orElse(null));
        out.number(SCORE, rating.score());
        out.text(COMMENT, rating.comment().orElse(null));
        out.instant(ASKED_AT, survey.createdAt());
        out.instant(ANSWERED_AT, rating.givenAt());
        out.close();
    }

    /** Whether the buyer was asked, and what came of it. */
    static void survey(JsonOut out, Survey survey) throws IOException {
        out.open();
        out.id(ID, survey.id().value());
        out.id(TICKET_ID, survey.ticket().value());
        out.id(AGENT_ID, survey.agent().orElse(null));
        out.word(STATUS, STATUSES.write(survey.status()));
        out.text(REASON, survey.reason().orElse(null));
        out.instant(ASKED_AT, survey.createdAt());
        out.instant(EXPIRES_AT, survey.expiresAt());
        out.instant(ANSWERED_AT, survey.rating().map(Rating::givenAt).orElse(null));
        out.close();
    }

    static void invitation(JsonOut out, Invitation invitation) throws IOException {
        out.open();
        out.text(TENANT_NAME, invitation.tenantName());
        out.flag(OPEN, invitation.door() == Survey.Door.OPEN);
        out.close();
    }

    static void summary(JsonOut out, RatingSummary summary) throws IOException {
        out.open();
        out.id(AGENT_ID, summary.agent().orElse(null));
        counts(out, summary);
        out.close();
    }

    /** All answers, and those of each agent. */
    static void counts(JsonOut out, RatingSummary summary) throws IOException {
        out.number(ANSWERS, summary.answers());
        if (summary.averageHundredths().isPresent()) {
            out.any("average", BigDecimal.valueOf(summary.averageHundredths().get(), 2));
        } else {
            out.text(AVERAGE, null);
        }
        out.open(COUNTS);
        for (int score = 1; score <= Rating.MOST; score++) {
            out.any(Integer.toString(score), summary.counts().get(score - 1));
        }
        out.close();
    }
}
