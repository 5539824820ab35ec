package io.keybuzz.adapters.jdbi.ticketing;

import io.keybuzz.adapters.jdbi.shared.JdbiUnitOfWork;
import io.keybuzz.adapters.jdbi.ticketing.attribute.JdbiAttributeBook;
import io.keybuzz.adapters.jdbi.ticketing.customer.JdbiCustomerBook;
import io.keybuzz.adapters.jdbi.ticketing.draft.JdbiDraftBox;
import io.keybuzz.adapters.jdbi.ticketing.past.JdbiPast;
import io.keybuzz.adapters.jdbi.ticketing.routing.JdbiRouting;
import io.keybuzz.adapters.jdbi.ticketing.satisfaction.JdbiSurveyBox;
import io.keybuzz.adapters.jdbi.ticketing.sla.JdbiPromises;
import io.keybuzz.adapters.jdbi.ticketing.thread.JdbiThreadStores;
import io.keybuzz.adapters.jdbi.ticketing.toolbox.JdbiToolbox;
import io.keybuzz.application.shared.Outbox;
import io.keybuzz.application.ticketing.TicketingStores;
import io.keybuzz.domain.shared.IdSource;

/** Makes the stores of ticketing. */
public final class JdbiTicketing {
    private JdbiTicketing() {}

    public static TicketingStores on(JdbiUnitOfWork work, Outbox outbox, IdSource ids) {
        return new TicketingStores(
                new JdbiTickets(work, outbox, ids),
                new JdbiTicketViews(work),
                new JdbiDossiers(work),
                new JdbiDesks(work),
                JdbiPromises.on(work, new JdbiTicketAlarms(work, ids)),
                new JdbiSearchIndex(work),
                new JdbiSavedViews(work),
                JdbiCustomerBook.on(work, new JdbiTicketFiling(work)),
                new JdbiAttachments(work),
                JdbiThreadStores.on(work),
                JdbiRouting.on(work),
                JdbiToolbox.on(work, outbox),
                JdbiDraftBox.on(work),
                JdbiDraftBox.undos(work),
                JdbiSurveyBox.on(work, outbox),
                JdbiAttributeBook.on(work),
                JdbiPast.on(work));
    }
}
