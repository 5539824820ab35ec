package io.keybuzz.application.automation.run;

import io.keybuzz.application.automation.AutomationStores;
import io.keybuzz.application.automation.writing.CarefulWriter;
import io.keybuzz.application.shared.UnitOfWork;
import io.keybuzz.application.shared.UseCaseListener;
import io.keybuzz.domain.automation.port.AiMeter;
import io.keybuzz.domain.automation.port.Classifier;
import io.keybuzz.domain.automation.port.ContentRules;
import io.keybuzz.domain.automation.port.KnowledgeArticles;
import io.keybuzz.domain.automation.port.OrderFacts;
import io.keybuzz.domain.automation.port.TicketHands;
import io.keybuzz.domain.automation.port.TicketSituations;
import io.keybuzz.domain.shared.IdSource;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/**
 * What rules are run with.
 *
 * @param labels whether what a message is about is noted on a ticket that says nothing of it yet
 */
public record RunParts(
        UnitOfWork unitOfWork,
        AutomationStores stores,
        TicketSituations situations,
        OrderFacts orders,
        TicketHands hands,
        AiMeter meter,
        Classifier classifier,
        CarefulWriter writer,
        ContentRules content,
        KnowledgeArticles articles,
        InstantSource time,
        IdSource ids,
        UseCaseListener listener,
        boolean labels) {
    /** In microseconds like the store. */
    Instant now() {
        return time.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
