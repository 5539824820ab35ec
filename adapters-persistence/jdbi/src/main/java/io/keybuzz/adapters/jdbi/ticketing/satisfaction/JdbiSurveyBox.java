package io.keybuzz.adapters.jdbi.ticketing.satisfaction;

import io.keybuzz.adapters.jdbi.shared.JdbiUnitOfWork;
import io.keybuzz.application.shared.Outbox;
import io.keybuzz.domain.ticketing.satisfaction.port.Surveys;

/** Makes the store of surveys. */
public final class JdbiSurveyBox {
    private JdbiSurveyBox() {}

    public static Surveys on(JdbiUnitOfWork work, Outbox outbox) {
        return new JdbiSurveys(work, outbox);
    }
}
