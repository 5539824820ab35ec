package io.keybuzz.adapters.inmemory.ticketing.satisfaction;

import io.keybuzz.adapters.inmemory.shared.InMemoryDatabase;
import io.keybuzz.application.shared.Outbox;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketMessage;
import io.keybuzz.domain.ticketing.satisfaction.port.Surveys;
import java.util.List;
import java.util.function.Function;

/** The store of surveys in one database. */
public final class InMemorySurveyBox {
    private InMemorySurveyBox() {}

    /** @param messages of a ticket, oldest first; asked of whoever keeps the tickets */
    public static Surveys in(
            InMemoryDatabase database, Outbox outbox, Function<TicketId, List<TicketMessage>> messages) {
        return new InMemorySurveys(database, outbox, messages);
    }
}
